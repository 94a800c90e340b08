import { type Change, JOURNAL_LIMITS } from '#domain/journal/model.ts';

/** Most lines that go to the host in one call. */
const MOST_LINES = 1000;

/**
 * `changes` in order as the texts that `Host.appendJournal` takes, each kept whole or not at all: one call and one wait for the
 * disk a thousand entries, where bringing in a log of 10,000 with a call each takes minutes. Rule KD9.
 */
export function journalBatches(changes: readonly Change[]): readonly string[] {
  const batches: string[][] = [];
  let length = 0;
  for (const change of changes) {
    const text = JSON.stringify(change);
    const last = batches.at(-1);
    if (last !== undefined && last.length < MOST_LINES && length + text.length <= JOURNAL_LIMITS.contentBytes) {
      last.push(text);
      length += text.length;
    } else {
      batches.push([text]);
      length = text.length;
    }
  }
  return batches.map((texts) => texts.join('\n'));
}
