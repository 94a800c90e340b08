import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NamedSegment } from '#domain/journal/join-segments.ts';
import { readSegment } from '#domain/journal/read-segment.ts';

/** A file of the journal: `000002-000000000451.jsonl` is the second, begun with line 451. */
export interface SegmentFile {
  readonly name: string;
  /** From 1, in the order in which they were begun. */
  readonly number: number;
  readonly firstSeq: number;
}

const NAME = /^(\d{6,})-(\d{12,})\.jsonl$/;

/** Name of a segment. */
export function segmentName(number: number, firstSeq: number): string {
  return `${String(number).padStart(6, '0')}-${String(firstSeq).padStart(12, '0')}.jsonl`;
}

/** Segments in `folder`, in the order in which they were begun. Other files are left alone. */
export async function segmentFiles(folder: string): Promise<readonly SegmentFile[]> {
  const names = await readdir(folder).catch(ifAbsent);
  return names.flatMap((name) => segmentOf(name) ?? []).sort((a, b) => a.number - b.number);
}

function ifAbsent(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
  throw error;
}

function segmentOf(name: string): SegmentFile | null {
  const found = NAME.exec(name);
  return found === null ? null : { name, number: Number(found[1]), firstSeq: Number(found[2]) };
}

/** The segments of `files` that may hold lines after line `seq`. */
export function segmentsAfter(files: readonly SegmentFile[], seq: number): readonly SegmentFile[] {
  const first = files.findLastIndex((file) => file.firstSeq <= seq);
  return files.slice(Math.max(0, first));
}

/** `files` as they read; one that cannot be read at all counts as damaged from its first byte. */
export async function readSegments(folder: string, files: readonly SegmentFile[]): Promise<readonly NamedSegment[]> {
  const segments: NamedSegment[] = [];
  for (const { name } of files) {
    const bytes = await readFile(join(folder, name)).catch(() => null);
    const read = bytes === null ? ({ lines: [], goodBytes: 0, end: 'damaged' } as const) : readSegment(bytes);
    segments.push({ name, read });
  }
  return segments;
}
