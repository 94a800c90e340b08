import { useState } from 'react';
import { changeSetting } from '#app/settings.ts';
import { checkNumber, finishCampaign, type OpenCampaign, startCampaign } from '#app/verification.ts';
import { type Campaign, type CheckOutcome, checkKey, type NumberCheck } from '#domain/calls/verification.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { useAuthor } from '../../incident/use-incident-file.ts';
import { useWords } from '../../words/words.ts';

/** What can be done in a campaign, and which number is looked at. */
export interface CampaignActs {
  /** The number in the panel; `null`: all are done. */
  readonly shown: NumberCheck | null;
  /** New numbers, by `checkKey`: they are no log's business, and stay here until the plan has them. */
  readonly values: ReadonlyMap<string, string>;
  readonly isOver: boolean;
  start(): Promise<void>;
  look(check: NumberCheck | null): void;
  skip(): void;
  say(check: NumberCheck, outcome: CheckOutcome, value?: string): Promise<void>;
  finish(): Promise<void>;
}

/** What the person at this laptop can do in `open`. */
export function useCampaignActs(open: OpenCampaign | null, campaign: Campaign): CampaignActs {
  const app = useApp();
  const by = useAuthor();
  const words = useWords().contacts.verification;
  const [looking, setLooking] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const { drafts } = useSettings();
  const prefix = `verification/${open?.incident ?? ''}/`;
  const own = Object.entries(drafts).filter(([key]) => key.startsWith(prefix));
  const values = new Map(own.map(([key, value]) => [key.slice(prefix.length), value]));
  const shown = campaign.checks.find((check) => checkKey(check) === looking) ?? campaign.next;
  return {
    shown,
    values,
    isOver,
    start: async () => {
      await startCampaign(app, { by }, words.name);
    },
    look: (check) => setLooking(check === null ? null : checkKey(check)),
    skip: () => setLooking(afterwards(campaign, shown)),
    say: async (check, outcome, value) => {
      if (open === null) return;
      setLooking(afterwards(campaign, check));
      // First the number, through the door: what the log says of it is kept only with it.
      if (value !== undefined) await changeSetting(app, 'drafts', { ...drafts, [prefix + checkKey(check)]: value });
      const channel = { index: check.index, type: check.channel.type };
      await checkNumber(app, { by }, open.incident, { contact: check.contact.id, channel, outcome });
    },
    finish: async () => {
      if (open === null) return;
      await finishCampaign(app, { by }, open.incident, campaign, values, words.undoName);
      const others = Object.entries(drafts).filter(([key]) => !key.startsWith(prefix));
      await changeSetting(app, 'drafts', Object.fromEntries(others));
      setOver(true);
    },
  };
}

/** The next open number after `check`, else the first open one. */
function afterwards({ checks }: Campaign, check: NumberCheck | null): string | null {
  const at = check === null ? -1 : checks.findIndex((one) => checkKey(one) === checkKey(check));
  const isOpen = (one: NumberCheck, index: number) => one.outcome === null && index !== at;
  const next = checks.find((one, index) => index > at && isOpen(one, index)) ?? checks.find(isOpen);
  return next === undefined ? null : checkKey(next);
}
