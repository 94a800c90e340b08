import { changePlan } from '#app/change-plan.ts';
import { procedure as wholeProcedure } from '#app/plan.ts';
import { today } from '#app/today.ts';
import type { Procedure } from '#domain/plan/model.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { announce } from '../../shared/announcer.tsx';
import { useWords } from '../../words/words.ts';

/** "I read it through: still right": puts what is typed to use, and dates the review. */
export function useStillRight(procedure: Procedure | null, save: () => Promise<void>): { readonly act: () => void } {
  const app = useApp();
  const words = useWords().editor;
  const { person } = useSettings();
  const review = async () => {
    if (procedure === null) return;
    await save();
    const stored = await wholeProcedure(app, procedure.id);
    if (stored === null) return;
    const name = words.stillRightName(stored.title);
    const author = { by: person?.by ?? app.info.deviceName };
    await changePlan(app, author, { name, put: [{ kind: 'procedure', thing: { ...stored, reviewed: today(app) } }] });
    announce(words.done(name));
  };
  return { act: () => void review() };
}
