import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { checkWhole } from '#app/check-plan.ts';
import { drafts } from '#app/drafts.ts';
import type { App } from '#app/open-app.ts';
import { currentPlan, thingsOf } from '#app/plan.ts';
import { filePaths } from '#app/plan-files.ts';
import { titleOf } from '#app/titles.ts';
import { planLinkOf } from '#domain/freshness/dead-ends.ts';
import type { Kind } from '#domain/plan/model.ts';
import { roleOf } from '#domain/plan/paths.ts';
import { thingTitle } from '#domain/plan/thing-title.ts';
import { useApp } from '../../app-context.ts';

/** A row of the lists: a thing of the plan, or a draft that is none yet. */
export interface WrittenRow {
  readonly key: string;
  /** `null`: a file that reads as nothing yet. */
  readonly id: string | null;
  readonly title: string;
  /** When it is, as written: entries of the schedule. */
  readonly on: string | null;
  readonly path: string;
  readonly line: number;
  readonly problems: number;
  readonly isDraft: boolean;
}

/** What of the plan is written: things by kind, or its pictures and files. */
export type WrittenSort = Kind | 'asset';

/** The rows of `sort`, by id; `undefined` while they are read. Problems come when the worker has found them. */
export function useWritten(sort: WrittenSort): readonly WrittenRow[] | undefined {
  const app = useApp();
  const problems = useProblemsByFile();
  const read = useLiveQuery(async () => {
    const typed = await drafts(app);
    if (sort === 'asset') {
      const paths = [...(await filePaths(app))].filter((path) => path.startsWith('assets/'));
      return {
        typed,
        things: paths.map((path) => ({
          id: path,
          title: path.slice('assets/'.length),
          on: null,
          origin: { file: path, line: 1 },
        })),
      };
    }
    const things = await thingsOf(app, sort);
    const subjects = sort === 'schedule' ? await scheduleSubjects(app) : null;
    return {
      typed,
      things: things.map((one) => ({
        id: one.id as string,
        title: subjects?.get(one.id) ?? thingTitle(one),
        on: 'on' in one ? one.on : null,
        origin: one.origin,
      })),
    };
  }, [app, sort]);
  return useMemo(() => {
    if (read === undefined) return undefined;
    const draftPaths = new Set(read.typed.map((one) => one.path));
    const rows = read.things.map(({ id, title, on, origin }): WrittenRow => {
      const path = origin?.file ?? '';
      return {
        key: id,
        id,
        title,
        on,
        path,
        line: origin?.line ?? 1,
        problems: problems.get(path) ?? 0,
        isDraft: draftPaths.has(path),
      };
    });
    const known = new Set(rows.map((row) => row.path));
    const loose = read.typed.filter((one) => roleOf(one.path) === sort && !known.has(one.path));
    return [
      ...loose.map(
        ({ path }): WrittenRow => ({
          key: `draft ${path}`,
          id: null,
          title: path,
          on: null,
          path,
          line: 1,
          problems: 0,
          isDraft: true,
        }),
      ),
      ...rows,
    ];
  }, [read, problems, sort]);
}

/** What each entry of the schedule is about: the name of its scenario, or of what is reviewed; the words where they name nothing. */
async function scheduleSubjects(app: App): Promise<ReadonlyMap<string, string>> {
  const entries = await thingsOf(app, 'schedule');
  const named = await Promise.all(
    entries.map(async ({ scenario, review }) => {
      const link = scenario === null ? planLinkOf(review ?? '') : { kind: 'scenario' as const, id: scenario };
      return (link === null ? null : await titleOf(app, link.kind, link.id)) ?? scenario ?? review;
    }),
  );
  return new Map(entries.map(({ id }, at) => [id, named[at] ?? id]));
}

const NONE: ReadonlyMap<string, number> = new Map();

function useProblemsByFile(): ReadonlyMap<string, number> {
  const app = useApp();
  const plan = useLiveQuery(() => currentPlan(app), [app]);
  const generation = plan?.generation ?? 0;
  const [found, setFound] = useState(NONE);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another generation is another plan
  useEffect(() => {
    let isCurrent = true;
    checkWhole(app)
      .then((problems) => {
        const counts = new Map<string, number>();
        for (const one of problems) if (one.severity !== 'info') counts.set(one.file, (counts.get(one.file) ?? 0) + 1);
        if (isCurrent) setFound(counts);
      })
      .catch(() => isCurrent && setFound(NONE));
    return () => {
      isCurrent = false;
    };
  }, [app, generation]);
  return found;
}
