import type { Instant, LogEvent, Ulid } from '#domain/incident/events.ts';
import { sealEvent } from '#domain/incident/log.ts';
import { sha256Of } from '#domain/journal/heads.ts';
import { sealLine } from '#domain/journal/line.ts';
import { type Change, EMPTY_HEAD, type JournalHead, type JournalLine } from '#domain/journal/model.ts';
import type { KeptFile } from '#domain/journal/state.ts';

const utf8 = new TextEncoder();

/** A journal under way: lines as they would be written. */
export function writeLines(changes: readonly Change[], start: JournalHead = EMPTY_HEAD) {
  const lines: JournalLine[] = [];
  const texts: string[] = [];
  let head = start;
  for (const change of changes) {
    const { line, text } = sealLine(change, head, { store: 'store-1', at: '2026-11-22T10:00:00.000Z' });
    lines.push(line);
    texts.push(text);
    head = { seq: line.seq, hash: line.hash };
  }
  return { lines, texts, head, bytes: utf8.encode(texts.map((text) => `${text}\n`).join('')) };
}

/** A note in a log, one per number. */
export function note(number: number, text = `note ${number}`): LogEvent {
  const id = String(number).padStart(26, '0') as Ulid;
  return sealEvent(
    {
      id,
      incident: '01JD4Z9K7X8Y6W5V4T3S2R1Q0P' as Ulid,
      at: '2026-11-22T11:00:00+01:00' as Instant,
      by: 'SK',
      device: 'laptop-a',
      type: 'note.added',
      data: { text },
    },
    number === 1 ? null : { device: 'laptop-a', seq: number - 1, hash: 'a'.repeat(64) },
  );
}

export function noteChange(number: number, text?: string): Change {
  return { kind: 'event', event: note(number, text) };
}

export function keptFile(path: string, content: string | Uint8Array): KeptFile {
  const bytes = typeof content === 'string' ? utf8.encode(content) : content;
  return { path, bytes, sha256: sha256Of(bytes) };
}
