import type { ReportFacts } from '#domain/report/facts.ts';
import { actionsIn } from '#domain/report/findings.ts';
import { measuresOf } from '#domain/report/measures.ts';

const seconds = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 1000));
const instant = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

/** What `report --json` prints: the measures in seconds, times in UTC, and the report itself. */
export function reportAsJson(
  facts: ReportFacts,
  markdown: string,
  isNamedEdition: boolean,
  file: string | null,
): string {
  const { summary, closing } = facts.state;
  const measures = measuresOf(facts);
  const said = {
    incident: summary.incident,
    kind: summary.kind,
    name: summary.name,
    plan: { ...summary.plan, isThisOne: isNamedEdition },
    declared: instant(facts.declaredAt),
    closed: closing === null ? null : instant(facts.end),
    measures: {
      firstSign: instant(measures.firstSignAt),
      toDeclareSeconds: seconds(measures.toDeclareMs),
      firstFallback:
        measures.firstFallback === null
          ? null
          : { procedure: measures.firstFallback.subject, afterSeconds: seconds(measures.firstFallback.afterMs) },
      callTrees: measures.trees.map(({ state, reached, total, lastReachedMs, isInTime }) => ({
        id: state.tree.id,
        reached,
        total,
        lastReachedSeconds: seconds(lastReachedMs),
        inTime: isInTime,
      })),
      expectations: measures.expectations.map(({ expectation, afterMs, isMet }) => ({
        event: expectation.event,
        subject: expectation.subject,
        withinSeconds: expectation.within.seconds,
        afterSeconds: seconds(afterMs),
        met: isMet,
      })),
    },
    functions: facts.histories.map((one) => ({
      id: one.component.id,
      downSeconds: seconds(one.downMs),
      heldSeconds: seconds(one.heldMs),
      degradedSeconds: seconds(one.degradedMs),
      targetPassed: instant(one.targetPassedAt),
      limitPassed: instant(one.limitPassedAt),
      hitAtEnd: one.isHitAtEnd,
    })),
    decisions: facts.state.decisions.length,
    actions: actionsIn(facts),
    heads: facts.heads,
    file,
    markdown,
  };
  return `${JSON.stringify(said, null, 2)}\n`;
}
