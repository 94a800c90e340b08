import { callLog } from '#domain/calls/call-log.ts';
import { type CallTreeState, callTreeState } from '#domain/calls/call-tree.ts';
import { fallbacksFor } from '#domain/impact/cover.ts';
import { dependencyMap } from '#domain/impact/map.ts';
import type { LogEvent } from '#domain/incident/events.ts';
import { foldRuns } from '#domain/incident/fold-runs.ts';
import { type FunctionNow, functionsNow } from '#domain/incident/functions-now.ts';
import { type ChainHead, effectiveEvents } from '#domain/incident/log.ts';
import { headsOf } from '#domain/incident/log-text.ts';
import { type Picture, pictureOf } from '#domain/incident/picture.ts';
import type { RunState, RunText } from '#domain/incident/run.ts';
import { type IncidentState, situationOf } from '#domain/incident/situation.ts';
import { withAgreedTimes } from '#domain/log/clock-offsets.ts';
import { type Declared, declaredApart } from '#domain/log/join.ts';
import type { Plan } from '#domain/plan/model.ts';
import { type FunctionHistory, functionHistories } from './function-history.ts';

/** What of the plan a report needs: the edition that the log names. */
type ReportPlan = Pick<Plan, 'info' | 'components' | 'procedures' | 'contacts' | 'roles' | 'callTrees' | 'scenarios'>;

/** What a report is written from. */
export interface ReportInput {
  /** Of the incident and those joined to it, in any order. */
  readonly events: readonly LogEvent[];
  readonly plan: ReportPlan;
  /** Milliseconds since 1970: as of when it tells what is still open. */
  readonly now: number;
  /** Milliseconds since 1970. */
  readonly writtenAt: number;
  /** By which the incident is known (`INC-2026-07`); `null` where it has none. */
  readonly number: string | null;
  /** Who writes it: contact id or name; `null` where nobody in particular does. */
  readonly author: string | null;
  /** Reads the text of a run (rule R1). */
  readonly read: (text: string) => RunText;
}

/** Everything that reports are written from. Times in milliseconds since 1970, set right by agreed clock offsets. */
export interface ReportFacts {
  readonly input: ReportInput;
  /** Those that count, in the order of the log. */
  readonly events: readonly LogEvent[];
  readonly state: IncidentState;
  /** The declarations, where several were joined; else none. */
  readonly apart: readonly Declared[];
  readonly runs: readonly RunState[];
  readonly picture: Picture;
  /** At `end`, by time left. */
  readonly functions: readonly FunctionNow[];
  /** Of those that were ever hit, worst tier first. */
  readonly histories: readonly FunctionHistory[];
  /** Trees that were started, in the plan's order. */
  readonly trees: readonly CallTreeState[];
  readonly declaredAt: number;
  /** When it was closed, else `now`. */
  readonly end: number;
  /** Ends of the log's chains: printed, so that paper anchors the log. */
  readonly heads: readonly ChainHead[];
}

/** The facts of `input`; `null` for a log that was never declared. Rules RP1-RP3. */
export function reportFacts(input: ReportInput): ReportFacts | null {
  const agreed = withAgreedTimes(input.events);
  const state = situationOf(agreed);
  if (state === null) return null;
  const { plan, now } = input;
  const end = state.closing === null ? now : Date.parse(state.closing.at);
  const events = effectiveEvents(agreed);
  const runs = foldRuns(agreed, input.read);
  const map = dependencyMap(plan.components);
  const fallbacks = fallbacksFor(map, plan.procedures);
  const picture = pictureOf(map, state, end);
  const contacts = new Map(plan.contacts.map((contact) => [contact.id as string, contact]));
  const log = callLog(agreed);
  const isDown = (id: string) => picture.impact.stateOf(id) === 'down';
  return {
    input,
    events,
    state,
    apart: declaredApart(agreed),
    runs,
    picture,
    functions: functionsNow({ picture, fallbacks, runs, now: end }),
    histories: functionHistories({ map, fallbacks, state, runs, end }),
    trees: plan.callTrees
      .filter((tree) => log.runs.has(tree.id))
      .map((tree) => callTreeState({ tree, contacts, log, isDown, now: end })),
    declaredAt: Date.parse(state.summary.declared),
    end,
    heads: headsOf(input.events),
  };
}

/** The same as it stood after the event `last`, when that was written: what the report of then was written from. */
export function factsAt(facts: ReportFacts, last: LogEvent): ReportFacts | null {
  const ids = new Set(facts.events.slice(0, facts.events.indexOf(last) + 1).map(({ id }) => id));
  const events = facts.input.events.filter(({ id }) => ids.has(id));
  return reportFacts({ ...facts.input, events, now: Date.parse(last.happened ?? last.at) });
}
