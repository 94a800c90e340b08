import type { LogEvent } from '#domain/incident/events.ts';
import { type ChainHead, orderEvents } from '#domain/incident/log.ts';
import { brokenChains } from './chains.ts';
import { incidentsApart } from './join.ts';
import { isKnownType } from './known-types.ts';
import { type LogProblem, logProblem } from './problem.ts';
import type { HeadsLine, LogLine, LogRead } from './read-log.ts';

/** What can be said of a log. */
export interface LogCheck {
  /** By line, then code. */
  readonly problems: readonly LogProblem[];
  /** Whether the file says itself where each chain ends; without that, entries cut off the end are not missed. */
  readonly isEndVouchedFor: boolean;
  /** Hashes of the entries that can be trusted: unchanged, in nobody else's place, and followed up to a known end. */
  readonly trusted: ReadonlySet<string>;
  readonly incidents: readonly string[];
  readonly devices: readonly string[];
}

/** Whether `read` is a log as it was written: rules V4-V11 in SPEC.md. */
export function verifyLog(read: LogRead): LogCheck {
  const heads = read.heads.at(-1) ?? null;
  const events = read.lines.map(({ event }) => event);
  const chains = brokenChains(read.lines);
  const problems = [
    ...read.problems,
    ...chains,
    ...repeated(read.lines),
    ...sameIds(read.lines),
    ...endProblems(read, heads),
    ...orderProblems(read.lines, chains),
    ...incidentsApart(events).map((other) => logProblem('incidents-apart', lineOf(read, other), { other })),
    ...read.lines
      .filter(({ event }) => !isKnownType(event.type))
      .map(({ line, event }) => logProblem('type-newer', line, { type: event.type })),
  ];
  return {
    problems: problems.sort((a, b) => a.line - b.line || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)),
    isEndVouchedFor: heads !== null && !problems.some(({ code }) => code === 'heads-not-last'),
    trusted: trustedHashes(read.lines, heads, problems),
    incidents: [...new Set(events.map((event) => event.incident as string))].sort(),
    devices: [...new Set(events.map((event) => event.device))].sort(),
  };
}

function lineOf(read: LogRead, incident: string): number {
  return read.lines.find(({ event }) => event.incident === incident)?.line ?? 1;
}

function repeated(lines: readonly LogLine[]): readonly LogProblem[] {
  const first = new Map<string, number>();
  return lines.flatMap(({ line, event, isSound }) => {
    const before = first.get(event.hash);
    if (before === undefined) first.set(event.hash, line);
    return before === undefined || !isSound ? [] : [logProblem('entry-repeated', line, { other: before })];
  });
}

function sameIds(lines: readonly LogLine[]): readonly LogProblem[] {
  const first = new Map<string, LogLine>();
  return lines.flatMap((one) => {
    const before = first.get(one.event.id);
    if (before === undefined) first.set(one.event.id, one);
    const isOther = before !== undefined && before.event.hash !== one.event.hash;
    return isOther ? [logProblem('id-taken-twice', one.line, { other: before.line })] : [];
  });
}

/** What the heads say that is not so, and what they do not say (rules V8, V9). */
function endProblems(read: LogRead, heads: HeadsLine | null): readonly LogProblem[] {
  const last = Math.max(0, ...[read.lines.at(-1)?.line ?? 0, ...read.problems.map(({ line }) => line)]);
  if (heads === null) return read.lines.length === 0 ? [] : [logProblem('heads-absent', last)];
  const early = read.heads.filter(({ line }) => line !== heads.line || line < (read.lines.at(-1)?.line ?? 0));
  const known = new Map(read.lines.map((one) => [one.event.hash, one.event]));
  const missing = heads.heads.filter((head) => !isSame(known.get(head.hash), head));
  return [
    ...early.map(({ line }) => logProblem('heads-not-last', line)),
    ...missing.map(({ device, seq }) => logProblem('end-missing', heads.line, { device, last: seq })),
    ...unknownEnds(read.lines, heads).map(({ line, event }) =>
      logProblem('end-unknown', line, { device: event.device, first: event.seq }),
    ),
  ];
}

function isSame(event: LogEvent | undefined, head: ChainHead): boolean {
  return event !== undefined && event.device === head.device && event.seq === head.seq;
}

/** Ends of chains that the heads do not name: written on after the export, or put there by somebody. */
function unknownEnds(lines: readonly LogLine[], heads: HeadsLine): readonly LogLine[] {
  const named = new Set(heads.heads.map(({ hash }) => hash));
  const isCut = ({ event }: LogLine) =>
    heads.heads.some(({ device, seq }) => device === event.device && seq > event.seq);
  const continued = new Set(lines.map(({ event }) => event.prev));
  const highest = new Map<string, number>();
  for (const { event } of lines) {
    const chain = `${event.incident} ${event.device}`;
    highest.set(chain, Math.max(highest.get(chain) ?? 0, event.seq));
  }
  return lines.filter((one) => {
    const { event } = one;
    const isLast = highest.get(`${event.incident} ${event.device}`) === event.seq;
    return isLast && !continued.has(event.hash) && !named.has(event.hash) && !isCut(one);
  });
}

/** Lines that are in another order than the one of a merge; said once, and not where a chain itself is out of order. */
function orderProblems(lines: readonly LogLine[], chains: readonly LogProblem[]): readonly LogProblem[] {
  if (chains.some(({ code }) => code === 'entry-moved')) return [];
  const seen = new Set<string>();
  const unique = lines.filter(({ event }) => !seen.has(event.hash) && seen.add(event.hash));
  const ordered = orderEvents(unique.map(({ event }) => event));
  const first = unique.find(({ event }, index) => ordered[index] !== event);
  return first === undefined ? [] : [logProblem('order-differs', first.line)];
}

const DOUBTFUL = new Set(['entry-changed', 'place-taken-twice', 'id-taken-twice']);

/** Entries that a known end, or an entry that is itself trusted, vouches for (rule V10). */
function trustedHashes(
  lines: readonly LogLine[],
  heads: HeadsLine | null,
  problems: readonly LogProblem[],
): ReadonlySet<string> {
  const doubtful = new Set(problems.filter(({ code }) => DOUBTFUL.has(code)).flatMap(linesNamed));
  const sound = lines.filter(({ line, isSound }) => isSound && !doubtful.has(line));
  const byHash = new Map(sound.map(({ event }) => [event.hash, event]));
  const trusted = new Set<string>();
  for (const end of heads === null ? endsOf(sound) : heads.heads.map(({ hash }) => hash)) {
    for (let event = byHash.get(end); event !== undefined && !trusted.has(event.hash); ) {
      trusted.add(event.hash);
      event = event.prev === null ? undefined : byHash.get(event.prev);
    }
  }
  return trusted;
}

function linesNamed({ line, values }: LogProblem): readonly number[] {
  const { other } = values;
  return other === undefined ? [line] : [line, Number(other)];
}

/** Hashes of the last entry of each chain. */
function endsOf(lines: readonly LogLine[]): readonly string[] {
  const last = new Map<string, LogEvent>();
  for (const { event } of lines) {
    const chain = `${event.incident} ${event.device}`;
    if (event.seq > (last.get(chain)?.seq ?? 0)) last.set(chain, event);
  }
  return [...last.values()].map(({ hash }) => hash);
}
