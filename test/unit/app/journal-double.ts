import { canonicalJson } from '#domain/incident/log.ts';
import { readChange } from '#domain/journal/changes.ts';
import { readLine, sealedText, sealLine } from '#domain/journal/line.ts';
import { type Change, EMPTY_HEAD, type JournalHead, type JournalLine } from '#domain/journal/model.ts';
import { headsOf, startReplay } from '#domain/journal/state.ts';
import { type Host, HostError, type HostErrorCode } from '#host/host.ts';

/** A journal in memory that a test looks into, and can break. */
export interface JournalDouble {
  readonly host: Pick<
    Host,
    'journalRecord' | 'appendJournal' | 'journalSince' | 'keptState' | 'keeping' | 'databaseIs'
  >;
  readonly lines: readonly JournalLine[];
  /** How often it was asked to append. */
  calls(): number;
  /** What every append throws from now on; `null`: none any more. */
  fail(code: HostErrorCode | null): void;
}

const utf8 = new TextEncoder();

/** An empty journal that refuses what is no change, and reads each line back as it would be read from disk. */
export function journalDouble(store = '01TESTJOURNAL0000000000000'): JournalDouble {
  const lines: JournalLine[] = [];
  const replay = startReplay();
  let head: JournalHead = EMPTY_HEAD;
  let failure: HostErrorCode | null = null;
  let calls = 0;
  const append = async (text: string) => {
    calls += 1;
    if (failure !== null) throw new HostError(failure);
    const changes = text.split('\n').map((line) => readChange(JSON.parse(line)));
    const known = changes.filter((change) => change !== null && change.kind !== 'unknown');
    if (known.length < changes.length) throw new HostError('refused');
    known.forEach(appendOne);
    return head;
  };
  const appendOne = (change: Change) => {
    const sealed = sealLine(change, head, { store, at: '2026-11-22T10:00:00.000Z' });
    const line = readLine(sealed.text);
    if (line === null) throw new Error('a line that does not read back');
    lines.push(line);
    replay.apply(line.change);
    head = { seq: line.seq, hash: line.hash };
  };
  return {
    lines,
    calls: () => calls,
    fail: (code) => {
      failure = code;
    },
    host: {
      appendJournal: append,
      journalRecord: async () => {
        const { plan, newer } = replay.state;
        const about = plan === null ? null : { files: plan.files, complete: plan.complete };
        return {
          store,
          head,
          heads: headsOf(replay.state),
          plan: about,
          written: null,
          newer,
          flaws: [],
          setAside: null,
        };
      },
      journalSince: async (from) => {
        const at = lines.findIndex((line) => line.seq === from.seq && line.hash === from.hash);
        if (at === -1) return from.seq === 0 && head.seq === 0 ? new Uint8Array() : null;
        return utf8.encode(
          lines
            .slice(at + 1)
            .map((line) => `${sealedText(line)}\n`)
            .join(''),
        );
      },
      keptState: async () => ({
        head,
        files: [...replay.state.files.values()].map(({ path, bytes }) => ({ path, bytes })),
        shipped: replay.state.plan?.shipped ?? null,
        events: utf8.encode([...replay.state.events.values()].map((event) => `${canonicalJson(event)}\n`).join('')),
        settings: Object.fromEntries(replay.state.settings),
      }),
      databaseIs: async (how) => (how === 'good' ? null : '20261122T100000Z-database'),
      keeping: async () => ({
        head,
        space: { level: 'fine', freeBytes: 100_000_000_000 },
        mirror: { state: 'current', at: null },
        second: null,
        lastSnapshot: null,
      }),
    },
  };
}
