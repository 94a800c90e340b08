import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { completeTree, logCall, putCallOff, raiseWrongNumber, startTree, undoLast } from '#app/calls.ts';
import type { CallOutcome } from '#domain/calls/call-log.ts';
import type { CallTreeState } from '#domain/calls/call-tree.ts';
import type { CallTree } from '#domain/plan/model.ts';
import { useApp } from '../../app-context.ts';
import { useAuthor } from '../../incident/use-incident-file.ts';
import { announce } from '../../shared/announcer.tsx';
import { useDraft } from '../../shared/use-draft.ts';
import { useWords } from '../../words/words.ts';
import { channelName } from '../people/channel-name.ts';
import { type Chosen, type ShownCall, shownCall } from './shown-call.ts';
import type { CallsNow } from './use-calls.ts';

/** In the address: whom to call. */
const ASKED = 'call';

/** Which question stands open in the call panel. */
type Asking = 'numbers' | 'later' | 'who' | 'single' | 'words' | null;

/** Where the person at this laptop is in their calls, and what they can do. */
export interface Desk {
  readonly calls: CallsNow;
  readonly state: CallTreeState | null;
  readonly shown: ShownCall | null;
  /** Since when the shown call rings, milliseconds since 1970; `null`: it does not. */
  readonly ringingSince: number | null;
  readonly isMine: boolean;
  readonly asking: Asking;
  ask(asking: Asking): void;
  setMine(isMine: boolean): void;
  choose(chosen: Chosen | null): void;
  chooseTree(tree: string): void;
  ring(): void;
  outcome(outcome: CallOutcome, answered?: { readonly contact?: string; readonly name?: string }): Promise<void>;
  later(until: number): Promise<void>;
  start(tree: CallTree): Promise<void>;
  complete(): Promise<void>;
  undo(): Promise<void>;
}

/** The desk of one incident. Half-made choices survive a restart, what was said is in the log. */
export function useDesk(calls: CallsNow): Desk {
  const app = useApp();
  const words = useWords();
  const by = useAuthor();
  const asked = useAskedPerson();
  const { incident } = calls.view.file.view.summary;
  const [kept, keep] = useDraft(`calls/${incident}`);
  const [picked, pick] = useState<Chosen | null>(null);
  const [asking, setAsking] = useState<Asking>(null);
  /** How many entries the log had when an outcome was last given. */
  const answeredAt = useRef<number | null>(null);
  const author = { by };
  const state = treeShown(calls, kept['tree']);
  const chosen = picked ?? askedFor(asked.person, state);
  const setChosen = (next: Chosen | null) => {
    pick(next);
    asked.forget();
  };
  const isMine = kept['mine'] === 'yes';
  const shown = shownCall(calls, state, chosen, isMine ? author.by : null);
  const ringing = shown !== null && kept['rings'] === shown.rings.id ? Number(kept['since']) : null;
  const settle = () => {
    setChosen(null);
    setAsking(null);
    keep({ ...kept, rings: '', since: '' });
  };
  return {
    calls,
    state,
    shown,
    ringingSince: ringing,
    isMine,
    asking,
    ask: setAsking,
    setMine: (mine) => keep({ ...kept, mine: mine ? 'yes' : '' }),
    choose: (next) => {
      setChosen(next);
      setAsking(null);
    },
    chooseTree: (tree) => {
      setChosen(null);
      keep({ ...kept, tree });
    },
    ring: () => shown !== null && keep({ ...kept, rings: shown.rings.id, since: String(app.now()) }),
    outcome: async (outcome, answered) => {
      const entries = calls.view.file.view.events.length;
      if (shown === null || shown.channel === null || answeredAt.current === entries) return;
      // Note: until the log shows this outcome, the call on screen is the one that it was of: a second press is not of the next.
      answeredAt.current = entries;
      const { channel, rings, tree } = shown;
      const used = { index: channel.index, type: channel.channel.type };
      settle();
      const logged = logCall(app, author, incident, {
        call: { person: shown.person.id, rings: rings.id, channel: used },
        tree: tree?.id ?? null,
        outcome,
        ...(answered?.contact === undefined ? {} : { answered: answered.contact }),
        ...(answered?.name === undefined ? {} : { text: answered.name }),
      });
      await logged.catch((error: unknown) => {
        answeredAt.current = null;
        throw error;
      });
      const name = channelName(channel.channel, words.kinds.channel);
      if (outcome !== 'wrong-number') return announce(words.calls.said(rings.name, words.calls.outcome[WORD[outcome]]));
      const title = words.calls.wrongAction(rings.name, name);
      await raiseWrongNumber(app, author, incident, { contact: rings.id, channel: used, title });
      announce(words.calls.wrongSaid(rings.name, name));
    },
    later: async (until) => {
      if (shown === null) return;
      settle();
      await putCallOff(app, author, incident, shown.rings.id, until);
    },
    start: async (tree) => {
      keep({ ...kept, tree: tree.id });
      await startTree(app, author, incident, tree);
    },
    complete: async () => {
      if (state === null || state.run?.completed !== null) return;
      const left = state.people.filter(({ outcome }) => outcome !== 'reached' && outcome !== 'deputy');
      settle();
      await completeTree(app, author, incident, state.tree, [...new Set(left.map(({ contact }) => contact))]);
    },
    undo: async () => {
      await undoLast(app, author, incident, words.calls.undoReason);
    },
  };
}

/** Who was to be called when the calls were opened, from the palette or a person's page. */
function useAskedPerson(): { readonly person: string | null; readonly forget: () => void } {
  const [search, setSearch] = useSearchParams();
  const person = search.get(ASKED);
  return { person, forget: () => person !== null && setSearch({}, { replace: true }) };
}

/** A call to `person`: of the tree where they stand in one that is in progress, else outside it. */
function askedFor(person: string | null, state: CallTreeState | null): Chosen | null {
  if (person === null) return null;
  const isInTree = state?.run?.completed === null && state.people.some(({ contact }) => contact === person);
  return { person, isOutside: !isInTree };
}

const WORD = {
  reached: 'reached',
  deputy: 'someoneElse',
  voicemail: 'voicemail',
  'no-answer': 'noAnswer',
  'wrong-number': 'wrongNumber',
} as const;

/** The tree that was chosen; else the first that is in progress, else the one started last; `null` where none was started. */
function treeShown({ states }: CallsNow, asked: string | undefined): CallTreeState | null {
  const started = states.filter(({ run }) => run !== null);
  return (
    started.find(({ tree }) => tree.id === asked) ??
    started.find(({ run }) => run?.completed === null) ??
    started.at(-1) ??
    null
  );
}
