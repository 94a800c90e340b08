import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { JOURNAL_LIMITS } from '#domain/journal/model.ts';
import { type SegmentFile, segmentName } from '#electron/services/journal/segments.ts';
import { syncFolder } from '#electron/services/write-atomic.ts';

/** Where lines are written. One at a time: the caller waits for each call. */
export interface SegmentWriter {
  /** Puts `bytes` at the end; on disk once `sync` or the next synced call is done. Throws when not one byte of it counts. */
  write(bytes: Uint8Array, firstSeq: number, sync: boolean): Promise<void>;
  close(): Promise<void>;
}

interface OpenSegment {
  readonly file: FileHandle;
  length: number;
}

/** A writer into `folder` that goes on in `room`, else begins a segment after the last of `segments`. */
export function segmentWriter(
  folder: string,
  segments: readonly SegmentFile[],
  room: { readonly segment: SegmentFile; readonly bytes: number } | null,
): SegmentWriter {
  let number = segments.at(-1)?.number ?? 0;
  let current: OpenSegment | null = null;
  let goOn = room;

  async function segmentFor(length: number, firstSeq: number): Promise<OpenSegment> {
    if (current === null && goOn !== null) {
      current = { file: await open(join(folder, goOn.segment.name), 'a'), length: goOn.bytes };
      goOn = null;
    }
    if (current !== null && current.length > 0 && current.length + length > JOURNAL_LIMITS.segmentBytes) await leave();
    if (current !== null) return current;
    number += 1;
    const file = await open(join(folder, segmentName(number, firstSeq)), 'ax', 0o644);
    await syncFolder(folder);
    current = { file, length: 0 };
    return current;
  }

  async function leave(): Promise<void> {
    const left = current;
    current = null;
    if (left === null) return;
    try {
      await left.file.datasync();
    } finally {
      await left.file.close();
    }
  }

  /** Takes back what was written of a line. Where that fails too, the next line begins a new segment (rule J6). */
  async function takeBack(segment: OpenSegment): Promise<void> {
    try {
      await segment.file.truncate(segment.length);
      await segment.file.datasync();
    } catch {
      current = null;
      await segment.file.close().catch(() => undefined);
    }
  }

  return {
    write: async (bytes, firstSeq, sync) => {
      const segment = await segmentFor(bytes.length, firstSeq);
      try {
        await segment.file.appendFile(bytes);
        if (sync) await segment.file.datasync();
        segment.length += bytes.length;
      } catch (cause) {
        await takeBack(segment);
        throw cause;
      }
    },
    close: leave,
  };
}
