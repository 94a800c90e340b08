import { PROCEDURE_KINDS, type ProcedureKind } from '#domain/plan/model.ts';

export const SORTS = ['title', 'stale', 'tried', 'kind'] as const;
export type Sort = (typeof SORTS)[number];

/** What a person chose to see of the procedures. It stands in the address, so that going back finds it again. */
export interface Choice {
  readonly kind: ProcedureKind | 'all';
  /** `null`: the reader's language first, translations once. */
  readonly language: string | null;
  readonly tag: string | null;
  /** Name of the owner; `''`: nobody owns it; `null`: whoever. */
  readonly owner: string | null;
  readonly overdue: boolean;
  readonly sort: Sort;
}

export const EVERYTHING: Choice = {
  kind: 'all',
  language: null,
  tag: null,
  owner: null,
  overdue: false,
  sort: 'title',
};

/** The choice that an address holds; what it holds otherwise is passed over. */
export function choiceIn(address: URLSearchParams): Choice {
  return {
    kind: PROCEDURE_KINDS.find((kind) => kind === address.get('kind')) ?? EVERYTHING.kind,
    language: address.get('language'),
    tag: address.get('tag'),
    owner: address.get('owner'),
    overdue: address.get('overdue') === 'yes',
    sort: SORTS.find((sort) => sort === address.get('sort')) ?? EVERYTHING.sort,
  };
}

/** `address` with `choice` in it; what is as usual is left out. */
export function withChoice(address: URLSearchParams, choice: Choice): URLSearchParams {
  const next = new URLSearchParams(address);
  const values: Readonly<Record<keyof Choice, string | null>> = {
    ...choice,
    kind: choice.kind === EVERYTHING.kind ? null : choice.kind,
    sort: choice.sort === EVERYTHING.sort ? null : choice.sort,
    overdue: choice.overdue ? 'yes' : null,
  };
  for (const [name, value] of Object.entries(values)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next;
}
