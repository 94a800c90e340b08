import { type Binder, binderOf } from '#domain/binder/binder.ts';
import type { Paper, PaperLanguage, PrintJob } from '#domain/binder/print-job.ts';
import type { Plan, Procedure } from '#domain/plan/model.ts';
import type { PrintOrder } from '#host/host.ts';
import { instantAt } from './clock.ts';
import type { App } from './open-app.ts';
import { wholePlan } from './plan.ts';
import { today } from './today.ts';

/** How something is printed: what a person may choose. */
export interface PrintChoice {
  readonly paper: Paper;
  readonly language: PaperLanguage;
  /** Wallet cards at the end. */
  readonly cards: boolean;
  readonly privateNumbers: boolean;
}

/**
 * What prints of the plan: everything, or the parts that `what` names (`kind:id` each) in its order.
 *
 * `null` before the first plan.
 */
export async function printJob(
  app: App,
  what: 'everything' | readonly string[],
  choice: PrintChoice,
): Promise<Binder | null> {
  const plan = await wholePlan(app);
  if (plan === null) return null;
  return binderOf(plan, what, {
    ...choice,
    today: today(app),
    printed: { at: instantAt(app.now()).slice(0, 16), from: app.info.deviceName },
  });
}

/** What prints of `procedure` as it is typed, whatever `plan` has of it; `null` where that does not print. */
export function typedJob(app: App, plan: Plan, procedure: Procedure, choice: PrintChoice): PrintJob | null {
  const others = plan.procedures.filter((one) => one.id !== procedure.id);
  const binder = binderOf({ ...plan, procedures: [...others, procedure] }, [`procedure:${procedure.id}`], {
    ...choice,
    today: today(app),
    printed: { at: instantAt(app.now()).slice(0, 16), from: app.info.deviceName },
  });
  return binder.ok ? binder.job : null;
}

/** The pages of `job` as a PDF, as they will lie on paper. Throws HostError. */
export function printedPages(app: App, job: PrintJob): Promise<Uint8Array> {
  return app.host.renderPdf(orderOf(job));
}

/**
 * The name under which the person kept `job` as a PDF, `null` when they changed their mind. Throws HostError.
 *
 * `pages` are those that were looked at; without them they are made once a place is chosen.
 */
export async function savePages(app: App, job: PrintJob, pages: Uint8Array | null): Promise<string | null> {
  const order = orderOf(job);
  const saved = pages === null ? await app.host.savePdf(order) : await app.host.saveFile(order.suggestedName, pages);
  return saved?.name ?? null;
}

function orderOf(job: PrintJob): PrintOrder {
  return { suggestedName: fileName(job), job: JSON.stringify(job) };
}

const LONGEST_NAME = 80;

/** "Hand temperature rounds 14.pdf": the title and the edition, without what some system refuses in a name. */
function fileName({ title, edition }: PrintJob): string {
  const words = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME);
  return `${[words, edition].filter((part) => part !== null && part !== '').join(' ')}.pdf`;
}
