import type { Plan } from '#domain/plan/model.ts';
import { type PlanIndex, planIndex } from '#domain/plan/plan-index.ts';

/** Kinds of thing that print as pages of their own. */
const PRINTABLE_KINDS = ['procedure', 'tree', 'role', 'form', 'cards'] as const;
type PrintableKind = (typeof PRINTABLE_KINDS)[number];

/** A part that was asked for. */
export interface Chosen {
  readonly kind: PrintableKind;
  readonly id: string;
}

/** What was asked for, or which of it does not exist or cannot be printed. */
export type Selection =
  | { readonly ok: true; readonly chosen: readonly Chosen[] }
  | { readonly ok: false; readonly unknown: readonly string[]; readonly unprintable: readonly string[] };

const FORMS = ['log', 'decision'];

/** `names` (`kind:id` each) as parts to print, in their order, each once. Rule BP2. */
export function selectionOf(names: readonly string[], plan: Plan): Selection {
  const index = planIndex(plan);
  const unknown: string[] = [];
  const unprintable: string[] = [];
  const chosen = new Map<string, Chosen>();
  for (const name of names) {
    const colon = name.indexOf(':');
    const [kind, id] = [name.slice(0, colon), name.slice(colon + 1)];
    const printable = PRINTABLE_KINDS.find((known) => known === kind);
    if (printable === undefined) (isThing(kind, id, index) ? unprintable : unknown).push(name);
    else if (exists(printable, id, index)) chosen.set(name, { kind: printable, id });
    else unknown.push(name);
  }
  if (unknown.length > 0 || unprintable.length > 0) return { ok: false, unknown, unprintable };
  return { ok: true, chosen: [...chosen.values()] };
}

function exists(kind: PrintableKind, id: string, index: PlanIndex): boolean {
  if (kind === 'form') return FORMS.includes(id);
  if (kind === 'cards') return id === 'wallet';
  return index.has(kind, id);
}

function isThing(kind: string, id: string, index: PlanIndex): boolean {
  return (['component', 'contact', 'scenario', 'schedule', 'action', 'copy'] as const).some(
    (known) => known === kind && index.has(known, id),
  );
}
