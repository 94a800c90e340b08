import { useMemo } from 'react';
import type { Procedure } from '#domain/plan/model.ts';
import { type FileThing, readFileThings } from '#domain/plan/read-file-things.ts';
import { bytesOf } from '#domain/plan/utf8.ts';
import type { ProcedureText } from '#domain/procedure/model.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';

/** What a typed text says, as far as it can be read. */
export interface Typed {
  readonly things: readonly FileThing[];
  /** The procedure that a .md file is; `null` for other files, and where it cannot be read. */
  readonly procedure: { readonly procedure: Procedure; readonly text: ProcedureText } | null;
}

/** `text` as the file at `path` reads. */
export function useTyped(path: string, text: string): Typed {
  return useMemo(() => {
    const { things } = readFileThings({ path, bytes: bytesOf(text) });
    const first = things[0]?.thing;
    if (first === undefined || !('body' in first)) return { things, procedure: null };
    return { things, procedure: { procedure: first, text: readProcedure(first.body, { roles: first.roles }) } };
  }, [path, text]);
}
