import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { type CallsView, callsView } from '#app/calls.ts';
import { type CallLog, callLog } from '#domain/calls/call-log.ts';
import { type CallTreeState, callTreeState } from '#domain/calls/call-tree.ts';
import type { Reach } from '#domain/calls/channels.ts';
import { type Picture, pictureOf } from '#domain/incident/picture.ts';
import { useApp } from '../../app-context.ts';
import { useNow } from '../../shared/use-now.ts';

/** The calls of an incident as they stand now. */
export interface CallsNow {
  readonly view: CallsView;
  readonly log: CallLog;
  readonly picture: Picture;
  readonly reach: Reach;
  /** Every tree of the plan, started or not, in the plan's order. */
  readonly states: readonly CallTreeState[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** No exercise and no drill. */
  readonly isReal: boolean;
  /** By id; the id itself where the plan has no such contact. */
  nameOf(contact: string): string;
}

/** How often clocks move: retries come due while nobody presses anything. */
const TICK = 1000;

/** The calls of `incident`: `undefined` while they load, `null` when it is not here. */
export function useCalls(incident: string): CallsNow | null | undefined {
  const app = useApp();
  const view = useLiveQuery(() => callsView(app, incident), [app, incident]);
  const now = useNow(TICK);
  const log = useMemo(() => (view == null ? null : callLog(view.file.view.events)), [view]);
  return useMemo(() => {
    if (view === undefined) return undefined;
    if (view === null || log === null) return null;
    const { contacts, trees, file } = view;
    const picture = pictureOf(file.map, file.state, now);
    const isDown: Reach['isDown'] = (component) => picture.standingOf(component)?.shown === 'down';
    return {
      view,
      log,
      picture,
      now,
      reach: { isDown, wrong: log.wrong },
      states: trees.map((tree) => callTreeState({ tree, contacts, log, isDown, now })),
      isReal: file.state.summary.kind === 'incident',
      nameOf: (contact) => contacts.get(contact)?.name ?? contact,
    };
  }, [view, log, now]);
}
