import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant, LogEvent, Ulid } from '#domain/incident/events.ts';
import { sealEvent } from '#domain/incident/log.ts';
import { sealLine } from '#domain/journal/line.ts';
import { EMPTY_HEAD } from '#domain/journal/model.ts';
import { loadJournal } from '#electron/services/journal/load-journal.ts';
import type { Result } from './result.ts';

const LINES = 40;

/** Truncations and flips of the journal's files: never a crash, never a line that was not written, everything before the damage. */
export async function journalDamage(folder: string, rounds: number): Promise<Result> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { texts, events } = journal();
  const segments = [texts.slice(0, LINES / 2), texts.slice(LINES / 2)];
  const names = ['000001-000000000001.jsonl', `000002-${String(LINES / 2 + 1).padStart(12, '0')}.jsonl`];
  const bytes = segments.map((lines) => Buffer.from(lines.map((line) => `${line}\n`).join('')));
  const known = new Set(events.map((event) => event.hash));
  let [wrong, crashed, lostBefore] = [0, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const which = round % 2;
    const damaged = bytes.map((of) => Buffer.from(of));
    const target = damaged[which] ?? Buffer.alloc(0);
    const at = Math.floor(Math.random() * target.length);
    if (round % 4 < 2) damaged[which] = target.subarray(0, at);
    else target[at] = (target[at] ?? 0) ^ (1 << (round % 8));
    for (const [index, name] of names.entries()) writeFileSync(join(folder, name), damaged[index] ?? '');
    const before = wholeLines(bytes[which] ?? Buffer.alloc(0), at) + (which === 1 ? LINES / 2 : 0);
    try {
      const { replay } = await loadJournal(folder, null, 0);
      const read = [...replay.state.events.keys()];
      wrong += read.filter((hash) => !known.has(hash)).length;
      lostBefore += events.slice(0, before).filter((event) => !read.includes(event.hash)).length;
    } catch {
      crashed += 1;
    }
  }
  return {
    ...{ fault: 'journal cut and flipped', engine: 'none', rounds, acknowledged: LINES, lost: lostBefore },
    note: `${crashed} crashes, ${wrong} lines accepted that were not written, nothing before the damage lost`,
    ok: crashed === 0 && wrong === 0 && lostBefore === 0,
  };
}

function wholeLines(bytes: Buffer, before: number): number {
  return bytes.subarray(0, before).filter((byte) => byte === 0x0a).length;
}

function journal(): { readonly texts: readonly string[]; readonly events: readonly LogEvent[] } {
  const texts: string[] = [];
  const events: LogEvent[] = [];
  let head = EMPTY_HEAD;
  for (let number = 1; number <= LINES; number += 1) {
    const last = events.at(-1);
    const event = sealEvent(
      {
        id: String(number).padStart(26, '0') as Ulid,
        incident: '01FAVTS0000000000000000000' as Ulid,
        at: '2026-11-22T11:00:00+01:00' as Instant,
        by: 'faults',
        device: 'laptop',
        type: 'note.added',
        data: { text: `entry ${number}: é, "quotes" and 漢` },
      },
      last === undefined ? null : { device: 'laptop', seq: last.seq, hash: last.hash },
    );
    const { line, text } = sealLine({ kind: 'event', event }, head, { store: 'store', at: '2026-11-22T10:00:00.000Z' });
    events.push(event);
    texts.push(text);
    head = { seq: line.seq, hash: line.hash };
  }
  return { texts, events };
}
