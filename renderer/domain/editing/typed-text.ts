import type { Procedure } from '../plan/model.ts';
import { type FileThing, readFileThings } from '../plan/read-file-things.ts';
import { bytesOf } from '../plan/utf8.ts';
import type { ProcedureText } from '../procedure/model.ts';
import { readProcedure } from '../procedure/read-procedure.ts';

/** What a typed text says, as far as it can be read. */
export interface Typed {
  readonly things: readonly FileThing[];
  /** The procedure that a .md file is; `null` for other files, and where it cannot be read. */
  readonly procedure: { readonly procedure: Procedure; readonly text: ProcedureText } | null;
}

/** `text` as the file at `path` reads. */
export function typedText(path: string, text: string): Typed {
  const { things } = readFileThings({ path, bytes: bytesOf(text) });
  const first = things[0]?.thing;
  if (first === undefined || !('body' in first)) return { things, procedure: null };
  return { things, procedure: { procedure: first, text: readProcedure(first.body, { roles: first.roles }) } };
}
