import type { FallbackInSituation } from '#domain/impact/functions-hit.ts';
import type { DecisionState } from './decisions.ts';
import type { Instant } from './events.ts';
import type { FunctionNow } from './functions-now.ts';
import type { Picture, Standing } from './picture.ts';
import { type IncidentState, NEXT_REPORT } from './situation.ts';

/** The one next action. `what` names it for parking. */
export type Next =
  | { readonly act: 'mark'; readonly what: string }
  | { readonly act: 'start'; readonly what: string; readonly of: FunctionNow; readonly fallback: FallbackInSituation }
  | { readonly act: 'decide'; readonly what: string; readonly of: FunctionNow }
  | { readonly act: 'look-again'; readonly what: string; readonly decision: DecisionState }
  | { readonly act: 'call'; readonly what: string; readonly call: NextCall }
  | { readonly act: 'report'; readonly what: string; readonly due: Instant }
  | { readonly act: 'settle'; readonly what: string; readonly standing: Standing }
  | { readonly act: 'confirm'; readonly what: string; readonly standing: Standing }
  /** Nothing is left; `until`: when something comes back, in milliseconds since 1970. */
  | { readonly act: 'wait'; readonly what: null; readonly until: number | null };

/** The call that trees in progress have to make now, or next. */
export interface NextCall {
  /** Whose number. */
  readonly rings: string;
  /** Milliseconds since 1970; `null`: now. */
  readonly dueAt: number | null;
}

interface Asked {
  readonly state: IncidentState;
  readonly picture: Picture;
  /** By time left. */
  readonly functions: readonly FunctionNow[];
  /** `null`: no tree has one left. */
  readonly call: NextCall | null;
  readonly now: number;
}

/**
 * What to do next: say what is down; else start or decide for the function with the least time left and nothing running;
 * else look again at what is due; else make the call that is; else write the report that is; else settle, then confirm, what the
 * map works out. Rules B23-B27, B29, B30.
 */
export function nextOf({ state, picture, functions, call, now }: Asked): Next {
  if (state.marks.size === 0) return { act: 'mark', what: 'mark' };
  const isFree = (what: string) => !isParked(state, what, now);
  const decided = decidedAbout(state, now);
  const open = functions.find(
    (one) => hasNothingRunning(one) && isFree(whatOf(one.component)) && !decided.has(whatOf(one.component)),
  );
  if (open !== undefined) return forFunction(open);
  const decision = state.decisions.find((one) => isDue(one, now) && isFree(`decision:${one.decision}`));
  if (decision !== undefined) return { act: 'look-again', what: `decision:${decision.decision}`, decision };
  if (call !== null && (call.dueAt ?? now) <= now) return { act: 'call', what: `call:${call.rings}`, call };
  const { reportDue } = state;
  if (reportDue !== null && Date.parse(reportDue) <= now) return { act: 'report', what: NEXT_REPORT, due: reportDue };
  const standings = picture.standings.filter(({ component }) => isFree(whatOf(component)));
  const unsettled = standings.find(({ disagreement }) => disagreement === 'open');
  if (unsettled !== undefined) return { act: 'settle', what: whatOf(unsettled.component), standing: unsettled };
  const unchecked = standings.find(({ shown, seen }) => shown === 'down' && !seen);
  if (unchecked !== undefined) return { act: 'confirm', what: whatOf(unchecked.component), standing: unchecked };
  return { act: 'wait', what: null, until: comesBack(state, call, now) };
}

function whatOf({ id }: { readonly id: string }): string {
  return `component:${id}`;
}

/** Rule B24: down or about to be, and nothing holds it or is being started that will. */
function hasNothingRunning({ downAt, status, isCovered }: FunctionNow): boolean {
  return downAt !== null && status !== 'up' && !isCovered;
}

function forFunction(of: FunctionNow): Next {
  const what = whatOf(of.component);
  const [fallback] = of.toStart;
  return fallback === undefined ? { act: 'decide', what, of } : { act: 'start', what, of, fallback };
}

/** Whether `what` was put off and is not due again. Rule B26. */
function isParked(state: IncidentState, what: string, now: number): boolean {
  const parked = state.parked.get(what);
  return parked !== undefined && Date.parse(parked.until) > now;
}

/** Whether a decision waits for somebody now: its time has come. Those without a time wait too, until they are made. */
function isDue({ isOpen, due }: DecisionState, now: number): boolean {
  return isOpen && due !== null && Date.parse(due) <= now;
}

/** What a decision that stands was about: `about` of the facts that it names. Rule B25. */
function decidedAbout({ decisions, facts }: IncidentState, now: number): ReadonlySet<string> {
  const about = new Map<string, unknown>(facts.map((fact) => [fact.id, fact.data['about']]));
  const standing = decisions.filter((one) => one.made !== null && !isDue(one, now) && !isAskedAgain(one));
  const said = standing.flatMap(({ made }) => (made?.facts ?? []).map((fact) => about.get(fact)));
  return new Set(said.filter((one) => typeof one === 'string'));
}

function isAskedAgain({ reviews, isOpen }: DecisionState): boolean {
  return isOpen && reviews.at(-1)?.outcome === 'changed';
}

/** When the next thing comes back by itself. */
function comesBack({ decisions, parked }: IncidentState, call: NextCall | null, now: number): number | null {
  const times = [
    ...decisions.flatMap(({ isOpen, due }) => (isOpen && due !== null ? [Date.parse(due)] : [])),
    ...(call === null ? [] : [call.dueAt ?? now]),
    ...[...parked.values()].map(({ until }) => Date.parse(until)),
  ].filter((time) => time > now);
  return times.length === 0 ? null : Math.min(...times);
}
