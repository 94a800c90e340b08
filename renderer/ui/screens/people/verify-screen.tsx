import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { thingsOf } from '#app/plan.ts';
import { today } from '#app/today.ts';
import { type OpenCampaign, openCampaign } from '#app/verification.ts';
import { campaignOf } from '#domain/calls/verification.ts';
import type { Contact } from '#domain/plan/model.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { WhoAreYou } from '../../person/who-are-you.tsx';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { Page } from '../../shared/page.tsx';
import { useDraft } from '../../shared/use-draft.ts';
import { useWords } from '../../words/words.ts';
import { CheckDesk } from './check-desk.tsx';
import { CheckList } from './check-list.tsx';
import { StartCampaign } from './start-campaign.tsx';
import { useCampaignActs } from './use-campaign-acts.ts';

/** A verification campaign: every number called, each said with a key; the plan changes at the end, at once. */
export function VerifyScreen() {
  const app = useApp();
  const contacts = useLiveQuery(() => thingsOf(app, 'contact'), [app]);
  const open = useLiveQuery(() => openCampaign(app), [app]);
  if (contacts === undefined || open === undefined) return null;
  return <Verify contacts={contacts} open={open} />;
}

interface Props {
  readonly contacts: readonly Contact[];
  readonly open: OpenCampaign | null;
}

function Verify({ contacts, open }: Props) {
  const words = useWords().contacts;
  const formats = useFormats();
  const day = today(useApp());
  const { person } = useSettings();
  const [kept, keep] = useDraft('verification');
  const scope = kept['scope'] === 'all' ? 'all' : 'due';
  const byAge = useMemo(
    () => contacts.toSorted((a, b) => (a.verified ?? '').localeCompare(b.verified ?? '')),
    [contacts],
  );
  const campaign = useMemo(
    () => campaignOf({ contacts: byAge, events: open?.events ?? [], scope, today: day }),
    [byAge, open, scope, day],
  );
  const acts = useCampaignActs(open, campaign);
  const { counts, checks } = campaign;
  const done = checks.length - counts.open;
  const lede =
    open === null
      ? words.verification.lede
      : `${words.verification.progress(formats.number(done), formats.number(checks.length))}: ${words.verification.counts(
          formats.number(counts.confirmed),
          formats.number(counts.changed),
          formats.number(counts.failed),
        )}`;
  return (
    <Page
      isFilled
      title={words.verification.title}
      lede={lede}
      tools={<Link to={places.people}>{words.exchange.back}</Link>}
      side={
        person === null ? (
          <WhoAreYou onDone={() => undefined} />
        ) : open === null ? (
          <StartCampaign
            contacts={contacts}
            scope={scope}
            onScope={(next) => keep({ ...kept, scope: next })}
            acts={acts}
          />
        ) : (
          <CheckDesk campaign={campaign} acts={acts} />
        )
      }
    >
      <CheckList campaign={campaign} acts={acts} isOpen={open !== null} />
    </Page>
  );
}
