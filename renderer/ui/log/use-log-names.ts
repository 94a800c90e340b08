import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { IncidentFile } from '#app/incident-file.ts';
import { thingsOf } from '#app/plan.ts';
import { useApp } from '../app-context.ts';
import { useOpenIncident } from '../incident/incident-context.ts';
import { usePeople } from '../person/use-people.ts';
import { useWords } from '../words/words.ts';
import type { LogNames } from './log-line.ts';

/** What the ids in a log are called: of the plan that it names; what came into the plan since, as today. */
export function useLogNames(file: IncidentFile | null): LogNames {
  const app = useApp();
  const { edition, map } = file ?? NO_FILE;
  const people = usePeople(edition);
  const { kinds } = useWords();
  const trees = useLiveQuery(() => thingsOf(app, 'tree'), [app]);
  return useMemo(() => {
    const procedures = new Map<string, string>((edition?.procedures ?? []).map(({ id, title }) => [id, title]));
    const roles = new Map<string, string>((edition?.roles ?? []).map(({ id, name }) => [id, name]));
    const calls = new Map<string, string>(
      [...(trees ?? []), ...(edition?.people?.callTrees ?? [])].map(({ id, name }) => [id, name]),
    );
    return {
      component: (id) => map?.components[map.indexOf.get(id) ?? -1]?.name ?? id,
      procedure: (id) => procedures.get(id) ?? id,
      role: (id) => roles.get(id) ?? id,
      tree: (id) => calls.get(id) ?? id,
      person: people.name,
      channel: (type) => Object.entries(kinds.channel).find(([known]) => known === type)?.[1] ?? type,
    };
  }, [edition, map, trees, people, kinds]);
}

const NO_FILE = { edition: null, map: null };

/** The same for the incident that is open; plain ids in a drill, which names little else than its procedure. */
export function useOpenLogNames(): LogNames {
  return useLogNames(useOpenIncident()?.file ?? null);
}
