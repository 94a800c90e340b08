import { filesHead } from './heads.ts';
import {
  JOURNAL_LIMITS,
  type PlanChange,
  type PlanPartChange,
  type PutFile,
  type ShippedName,
  type TableHead,
} from './model.ts';
import { putsOfFile } from './put-files.ts';
import type { KeptFile } from './state.ts';

/** A plan put in the place of another, as the journal is told. */
export interface NewPlan {
  /** Names this change; no other has it. */
  readonly id: string;
  readonly files: readonly KeptFile[];
  readonly shipped: ShippedName;
}

/**
 * The changes that make `after` of the files that the journal has, from path to SHA-256; `before` is `null` when that is not
 * known, and everything is put. Rules J8 to J10: the last one closes, those before it are its parts.
 */
export function planChanges(
  before: ReadonlyMap<string, string> | null,
  after: NewPlan,
  most: number = JOURNAL_LIMITS.contentBytes,
): readonly [...PlanPartChange[], PlanChange] {
  const put = after.files.filter((file) => before?.get(file.path) !== file.sha256);
  const kept = new Set(after.files.map((file) => file.path));
  const removed = [...(before?.keys() ?? [])].filter((path) => !kept.has(path));
  const isLong = removed.join().length > most;
  const whole = before === null || isLong || put.length === after.files.length;
  return inParts(whole ? after.files : put, most, {
    id: after.id,
    whole,
    removed: whole ? [] : removed,
    files: filesHead(after.files.map((file) => [file.path, file.sha256] as const)),
    shipped: after.shipped,
  });
}

/** A change of some files of the plan that the journal has. */
export interface FilesEdit {
  /** Names this change; no other has it. */
  readonly id: string;
  readonly put: readonly KeptFile[];
  readonly removed: readonly string[];
  /** What the files are afterwards. */
  readonly files: TableHead;
  readonly shipped: ShippedName;
}

/** The changes that `edit` makes, without those files that it leaves as they are. Rules J8 to J10. */
export function editChanges(
  { id, put, removed, files, shipped }: FilesEdit,
  most: number = JOURNAL_LIMITS.contentBytes,
): readonly [...PlanPartChange[], PlanChange] {
  return inParts(put, most, { id, whole: false, removed, files, shipped });
}

function inParts(
  files: readonly KeptFile[],
  most: number,
  about: Omit<PlanChange, 'kind' | 'parts' | 'put'>,
): readonly [...PlanPartChange[], PlanChange] {
  const groups = grouped(
    files.flatMap((file) => putsOfFile(file, most)),
    most,
  );
  const put = groups.pop() ?? [];
  const parts = groups.map((puts, part): PlanPartChange => ({ kind: 'plan-part', id: about.id, part, put: puts }));
  return [...parts, { kind: 'plan', parts: parts.length, put, ...about }];
}

/** What a line holds besides content: path, hash and their names. */
const PUT_OVERHEAD = 256;

/** `puts` in order, in groups of at most `most` bytes together; none is empty. */
function grouped(puts: readonly PutFile[], most: number): PutFile[][] {
  const groups: PutFile[][] = [];
  let room = 0;
  for (const put of puts) {
    const size = PUT_OVERHEAD + put.path.length + (put.text ?? put.base64 ?? '').length;
    const last = groups.at(-1);
    if (last !== undefined && size <= room) {
      last.push(put);
      room -= size;
    } else {
      groups.push([put]);
      room = most - size;
    }
  }
  return groups;
}
