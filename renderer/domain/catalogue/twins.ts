import type { Procedure, ProcedureId } from '#domain/plan/model.ts';

type Translated = Pick<Procedure, 'id' | 'language' | 'translationOf'>;

/** A procedure in every language that it is written in. */
export interface Twins<T extends Translated> {
  /** The one for the reader. */
  readonly shown: T;
  /** The other languages. */
  readonly others: readonly T[];
}

/** The language of a BCP 47 tag; `null` where none is said. Rule K2. */
export function languageOf(tag: string | null): string | null {
  return tag === null ? null : (tag.toLowerCase().split('-')[0] ?? null);
}

/** `procedures` with their translations together, in the order in which each first appears. Rules K1-K3. */
export function twinsOf<T extends Translated>(procedures: readonly T[], reader: string): readonly Twins<T>[] {
  const byId = new Map(procedures.map((procedure) => [procedure.id, procedure]));
  const groups = new Map<ProcedureId, T[]>();
  for (const procedure of procedures) {
    const original = originalOf(procedure, byId);
    const group = groups.get(original);
    if (group === undefined) groups.set(original, [procedure]);
    else group.push(procedure);
  }
  return [...groups].map(([original, group]) => {
    const shown = shownOf(original, group, reader);
    return { shown, others: group.filter((other) => other !== shown) };
  });
}

function shownOf<T extends Translated>(original: ProcedureId, group: readonly T[], reader: string): T {
  const inLanguage = group.find((procedure) => languageOf(procedure.language) === reader);
  const shown = inLanguage ?? group.find((procedure) => procedure.id === original) ?? group[0];
  if (shown === undefined) throw new RangeError('a group without members');
  return shown;
}

/** The end of the chain of originals; where it goes in a circle, the least id of the circle. */
function originalOf<T extends Translated>(procedure: T, byId: ReadonlyMap<ProcedureId, T>): ProcedureId {
  const seen: ProcedureId[] = [];
  let at: T = procedure;
  while (!seen.includes(at.id)) {
    seen.push(at.id);
    const next: T | undefined = at.translationOf === null ? undefined : byId.get(at.translationOf);
    if (next === undefined) return at.id;
    at = next;
  }
  const [least = at.id] = seen.slice(seen.indexOf(at.id)).sort();
  return least;
}
