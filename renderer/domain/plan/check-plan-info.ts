import type { Checking } from './check.ts';
import type { Problem } from './model.ts';
import { problem } from './problem-codes.ts';

/** What plan.yaml should say before an edition is handed out. Rule P50. */
export function* checkPlanInfo({ plan: { info }, places, on }: Checking): Generator<Problem> {
  const at = (field: string) => places.of('plan', info, [field]);
  if (info.languages.length === 0) yield problem('languages-missing', at('languages'), {});
  if (info.edition === null) {
    yield problem('edition-missing', at('edition'), {});
    return;
  }
  if (info.issued === null) yield problem('issued-missing', at('issued'), {});
  else if (info.issued > on) yield problem('issued-in-future', at('issued'), { date: info.issued });
  if (info.approvedBy === null) yield problem('edition-unapproved', at('approvedBy'), {});
}
