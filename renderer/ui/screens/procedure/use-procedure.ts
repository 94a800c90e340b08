import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { procedure as readWhole } from '#app/plan.ts';
import { procedureTrust, type Trust } from '#app/procedure-trust.ts';
import type { Procedure } from '#domain/plan/model.ts';
import type { ProcedureText } from '#domain/procedure/model.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { useApp } from '../../app-context.ts';

/** A procedure to be read. */
export interface OpenProcedure {
  readonly procedure: Procedure;
  readonly text: ProcedureText;
  /** `null` while it is worked out: the text does not wait for it. */
  readonly trust: Trust | null;
}

type ProcedureLoad =
  | { readonly state: 'loading' }
  | { readonly state: 'missing' }
  | { readonly state: 'broken' }
  | ({ readonly state: 'open' } & OpenProcedure);

/** The procedure of this screen as the plan has it now, and whether it can be trusted. */
export function useProcedure(id: string): ProcedureLoad {
  const app = useApp();
  const found = useLiveQuery(() => readWhole(app, id).catch(() => 'broken' as const), [app, id]);
  const read = useMemo(() => {
    if (found === undefined || found === null || found === 'broken') return null;
    return { procedure: found, text: readProcedure(found.body, { roles: found.roles }) };
  }, [found]);
  const said = useLiveQuery(
    async () => read && { of: read.procedure.id, trust: await procedureTrust(app, read.procedure, read.text) },
    [app, read],
    null,
  );
  if (found === undefined) return { state: 'loading' };
  if (found === 'broken') return { state: 'broken' };
  if (read === null) return { state: 'missing' };
  // A live query keeps its last answer while the next one is worked out: what was said of another procedure is not shown.
  return { state: 'open', ...read, trust: said?.of === read.procedure.id ? said.trust : null };
}
