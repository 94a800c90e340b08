import { z } from 'zod';
import type { LogEvent } from '#domain/incident/events.ts';
import { type ChainHead, canonicalJson, eventHash, readEvent } from '#domain/incident/log.ts';
import { LIMITS, sizeText } from '#domain/plan/limits.ts';
import { textOf } from '#domain/plan/utf8.ts';
import { type LogProblem, logProblem } from './problem.ts';

/** An entry of a log's file. */
export interface LogLine {
  /** From 1. */
  readonly line: number;
  readonly event: LogEvent;
  /** Whether its hash is the hash of what it holds: nothing in it was changed since that was computed. */
  readonly isSound: boolean;
}

/** A line of heads: the ends of the chains, as whoever exported the log knew them. */
export interface HeadsLine {
  readonly line: number;
  readonly heads: readonly ChainHead[];
}

/** A log's file as it was read: nothing in it is trusted yet. */
export interface LogRead {
  readonly lines: readonly LogLine[];
  readonly heads: readonly HeadsLine[];
  /** What is wrong with lines by themselves; `verifyLog` finds what is wrong with their order. */
  readonly problems: readonly LogProblem[];
}

const headsSchema = z.object({
  heads: z.array(
    z.object({
      device: z.string().min(1),
      seq: z.number().int().positive(),
      hash: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

/**
 * The entries in the bytes of a `.jsonl` file, however hostile. Never throws; rules V1-V3 in SPEC.md.
 *
 * A byte order mark, CR before LF and empty lines are passed over.
 */
export function readLog(bytes: Uint8Array): LogRead {
  const lines: LogLine[] = [];
  const heads: HeadsLine[] = [];
  const problems: LogProblem[] = [];
  if (bytes.length > LIMITS.logBytes) {
    const size = { size: sizeText(bytes.length), limit: sizeText(LIMITS.logBytes) };
    return { lines, heads, problems: [logProblem('log-too-large', 1, size)] };
  }
  for (const piece of piecesOf(bytes)) {
    const read = readLine(piece);
    if ('event' in read) lines.push(read);
    if ('heads' in read) heads.push(read);
    if ('problems' in read) problems.push(...read.problems);
  }
  if (lines.length === 0) problems.push(logProblem('log-empty', 1));
  return { lines, heads, problems };
}

interface Piece {
  readonly line: number;
  readonly bytes: Uint8Array;
  /** Whether a line end follows; the last line of a cut file has none. */
  readonly isEnded: boolean;
}

const LF = 0x0a;
const CR = 0x0d;
const BOM = [0xef, 0xbb, 0xbf];

function* piecesOf(bytes: Uint8Array): Generator<Piece> {
  let from = BOM.every((byte, index) => bytes[index] === byte) ? BOM.length : 0;
  for (let line = 1; from < bytes.length; line += 1) {
    const found = bytes.indexOf(LF, from);
    const to = found === -1 ? bytes.length : found;
    const content = bytes.subarray(from, bytes[to - 1] === CR && found !== -1 ? to - 1 : to);
    if (content.length > 0) yield { line, bytes: content, isEnded: found !== -1 };
    from = to + 1;
  }
}

type Found = { readonly problems: readonly LogProblem[] };

function readLine({
  line,
  bytes,
  isEnded,
}: Piece): LogLine | (LogLine & Found) | HeadsLine | (HeadsLine & Found) | Found {
  if (bytes.length > LIMITS.logLineBytes) {
    const size = { size: sizeText(bytes.length), limit: sizeText(LIMITS.logLineBytes) };
    return { problems: [logProblem('line-too-long', line, size)] };
  }
  const text = textOf(bytes);
  if (text === null) return { problems: [logProblem('line-not-utf8', line)] };
  if (isTooDeep(text)) return { problems: [logProblem('line-too-deep', line, { limit: LIMITS.yamlDepth })] };
  const value = jsonIn(text);
  if (value === undefined) return { problems: [logProblem(isEnded ? 'line-not-json' : 'line-cut', line)] };
  const written = canonicalOf(value);
  const rewritten = written === text ? [] : [logProblem('line-rewritten', line)];
  const heads = headsSchema.safeParse(value);
  if (heads.success) return { line, heads: heads.data.heads, problems: rewritten };
  const event = readEvent(value);
  if (event === null || written === null) return { problems: [logProblem('line-not-entry', line)] };
  const isSound = eventHash(event) === event.hash;
  const place = { device: event.device, first: event.seq };
  const changed = isSound ? [] : [logProblem('entry-changed', line, place)];
  return { line, event, isSound, problems: [...changed, ...rewritten] };
}

/** `undefined` where `text` is no JSON; JSON itself has no undefined. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** `null` for what canonical JSON cannot say: half a character, a number beyond all bounds. */
function canonicalOf(value: unknown): string | null {
  try {
    return canonicalJson(value);
  } catch {
    return null;
  }
}

/** Whether brackets are nested deeper than the limit, judged before anything is built of them. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x22) inString = !inString;
    else if (inString && code === 0x5c) index += 1;
    else if (!inString && (code === 0x7b || code === 0x5b)) depth += 1;
    else if (!inString && (code === 0x7d || code === 0x5d)) depth -= 1;
    if (depth > LIMITS.yamlDepth) return true;
  }
  return false;
}
