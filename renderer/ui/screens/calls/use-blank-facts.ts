import { useMemo } from 'react';
import type { BlankFacts } from '#domain/calls/blank-answers.ts';
import { callChannels, walkOf } from '#domain/calls/channels.ts';
import { useSettings } from '../../app-context.ts';
import { formatsIn } from '../../shared/formats.ts';
import type { Language } from '../../words/words.ts';
import type { CallsNow } from './use-calls.ts';

/** What the incident can fill blanks with, as it reads in `language`; without one, nothing. */
export function useBlankFacts(calls: CallsNow | null, language: Language): BlankFacts {
  const { person } = useSettings();
  return useMemo(() => {
    if (calls === null) return {};
    const formats = formatsIn(language);
    const list = new Intl.ListFormat(language, { type: 'conjunction' });
    const { view, picture, reach, now } = calls;
    const { state, edition } = view.file;
    const down = picture.standings.filter(({ shown, seen }) => shown === 'down' && seen);
    const stopped = edition.components.filter(
      ({ id, kind }) => kind === 'function' && picture.standingOf(id)?.shown === 'down',
    );
    const since = down.flatMap(({ mark }) => (mark === null ? [] : [Date.parse(mark.since)]));
    const due = state.decisions.flatMap((one) => (one.isOpen && one.due !== null ? [Date.parse(one.due)] : []));
    const next = due.filter((at) => at > now).sort((a, b) => a - b)[0];
    const me = view.contacts.get(person?.by ?? '');
    const back = me === undefined ? undefined : walkOf(callChannels(me, reach))[0]?.channel.value;
    const facts: Record<keyof BlankFacts, string | undefined> = {
      what: down.length === 0 ? undefined : list.format(down.map(({ component }) => component.name)),
      functions: stopped.length === 0 ? undefined : list.format(stopped.map(({ name }) => name)),
      since: since.length === 0 ? undefined : formats.time(Math.min(...since)),
      incident: state.summary.name,
      organisation: edition.info.organisation ?? undefined,
      caller: me?.name ?? person?.by,
      callBack: back,
      nextUpdate: next === undefined ? undefined : formats.time(next),
      date: formats.date(now),
    };
    return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined && fact !== ''));
  }, [calls, language, person]);
}
