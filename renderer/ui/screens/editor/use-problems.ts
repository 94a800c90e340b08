import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { checkTyped } from '#app/check-plan.ts';
import { currentPlan } from '#app/plan.ts';
import { filePaths } from '#app/plan-files.ts';
import { type FixChoices, fieldMissedBy, fixFor } from '#domain/editing/fixes.ts';
import { splitFrontMatter } from '#domain/plan/front-matter.ts';
import { KINDS, type Kind, type Problem } from '#domain/plan/model.ts';
import { describeProblem } from '#domain/plan/problem-words.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { useApp } from '../../app-context.ts';
import { useLanguage } from '../../words/words.ts';
import type { ShownProblem } from './code/problem-marks.ts';

const NOTHING: readonly Problem[] = [];

/** The problems of `text` as the file at `path`, found by the worker a moment after it was typed; `null` before the first time. */
export function useProblems(path: string, text: string): readonly ShownProblem[] | null {
  const app = useApp();
  const language = useLanguage();
  const [found, setFound] = useState<readonly Problem[] | null>(null);
  const plan = useLiveQuery(() => currentPlan(app), [app]);
  const generation = plan?.generation ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found depends on the rest of the plan too
  useEffect(() => {
    let isCurrent = true;
    checkTyped(app, path, text)
      .then((problems) => isCurrent && setFound(problems))
      .catch(() => isCurrent && setFound(NOTHING));
    return () => {
      isCurrent = false;
    };
  }, [app, path, text, generation]);
  const choices = useChoices(path, text, plan?.info.languages[0] ?? null);
  return useMemo(
    () =>
      found?.map((problem): ShownProblem => {
        const { message, fix } = describeProblem(problem, language);
        // What is there under a misspelt name is not to be added beside it.
        const isMeant = found.some((other) => other.values['meant'] === fieldMissedBy(problem));
        const canMend = choices !== null && !isMeant && fixFor(problem, text, choices) !== null;
        return {
          problem,
          message,
          advice: fix,
          fix: canMend ? (now) => fixFor(problem, now, choices) : null,
        };
      }) ?? null,
    [found, language, choices, text],
  );
}

function useChoices(path: string, text: string, language: string | null): FixChoices | null {
  const app = useApp();
  const known = useLiveQuery(async () => {
    const keys = await app.db.lists.toCollection().primaryKeys();
    const ids = new Map<Kind, string[]>(KINDS.map((kind) => [kind, []]));
    for (const key of keys) {
      const [kind = '', id = ''] = key.split(':');
      ids.get(kind as Kind)?.push(id);
    }
    const paths = await filePaths(app);
    return { ids, assets: [...paths].filter((one) => one.startsWith('assets/')) };
  }, [app]);
  return useMemo(() => {
    if (known === undefined) return null;
    let slugs: readonly string[] | null = null;
    return {
      ids: (kind) => known.ids.get(kind) ?? [],
      // Read only when a link to a heading is broken.
      get slugs() {
        slugs ??= path.endsWith('.md')
          ? readProcedure(splitFrontMatter(text).body, { roles: [] }).headings.map((one) => one.slug)
          : [];
        return slugs;
      },
      assets: known.assets,
      language,
    };
  }, [known, path, text, language]);
}
