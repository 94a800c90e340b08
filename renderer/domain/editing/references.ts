import { assetCandidates, fileFinder } from '../plan/asset-paths.ts';
import type { Things } from '../plan/encode.ts';
import { mapLinks } from '../plan/markdown-links.ts';
import { KINDS, type Kind, type Plan, type PlanInfo } from '../plan/model.ts';
import { referencesIn } from '../plan/plan-index.ts';
import { thingsOf } from '../plan/things-of.ts';

/** A thing of a plan, under its kind. */
export type AnyThing = { readonly [K in Kind]: { readonly kind: K; readonly thing: Things[K] } }[Kind];

/** `one` with some of its fields said otherwise. Those of its kind only: nothing is checked again. */
export function withFields(one: AnyThing, fields: Readonly<Record<string, unknown>>): AnyThing {
  const thing: unknown = { ...one.thing, ...fields };
  // The same kind of thing, with fields that it has.
  return { kind: one.kind, thing } as AnyThing;
}

/** A thing by its kind and id. */
export interface Named {
  readonly kind: Kind;
  readonly id: string;
}

/** Everything that changes when an id does. */
export interface Renamed {
  /** The thing itself under its new id first, then what refers to it. */
  readonly put: readonly AnyThing[];
  readonly info: PlanInfo;
}

/** What `plan` is when the thing `kind:from` is called `to`: fields, `kind:id` and links follow. Rule E6. */
export function renamedId(plan: Plan, { kind, id: from }: Named, to: string): Renamed {
  const paths = Map.groupBy(
    [...referencesIn(plan)].filter((one) => one.to === kind && one.id === from),
    (one) => `${one.from.kind}:${one.from.id}`,
  );
  const own: AnyThing[] = [];
  const others: AnyThing[] = [];
  for (const one of everythingIn(plan)) {
    const isOwn = one.kind === kind && one.thing.id === from;
    const inFields = (paths.get(`${one.kind}:${one.thing.id}`) ?? []).reduce<unknown>(
      (value, ref) => withAt(value, ref.path, to),
      one.thing,
    );
    const inTexts = mapTexts(inFields, (text) => renamedIn(text, `${kind}:${from}`, `${kind}:${to}`));
    const thing = isOwn ? { ...asObject(inTexts), id: to } : inTexts;
    // The values are those that were read, but for ids.
    const next = { kind: one.kind, thing } as AnyThing;
    if (isOwn) own.push(next);
    else if (inTexts !== one.thing) others.push(next);
  }
  const isApprover = kind === 'contact' && plan.info.approvedBy === from;
  const info = isApprover ? ({ ...plan.info, approvedBy: to } as PlanInfo) : plan.info;
  return { put: [...own, ...others], info };
}

/** What names something of `gone`, or shows a file of `goneFiles`, and is not gone itself, in plan order, each once. Rule E7. */
export function leftHanging(
  plan: Plan,
  gone: readonly Named[],
  goneFiles: readonly string[] = [],
): readonly AnyThing[] {
  const keys = new Set(gone.map(({ kind, id }) => `${kind}:${id}`));
  const referring = new Set(
    [...referencesIn(plan)]
      .filter((one) => keys.has(`${one.to}:${one.id}`))
      .map((one) => `${one.from.kind}:${one.from.id}`),
  );
  const shows = showsOf(plan, new Set(goneFiles));
  return everythingIn(plan).filter((one) => {
    const key = `${one.kind}:${one.thing.id}`;
    if (keys.has(key)) return false;
    if (referring.has(key) || (goneFiles.length > 0 && shows(one))) return true;
    let isNamed = false;
    mapTexts(one.thing, (text) => {
      isNamed ||= namesAny(text, keys);
      return text;
    });
    return isNamed;
  });
}

/** Whether a procedure shows one of `paths`, as its links are resolved everywhere. */
function showsOf(plan: Plan, paths: ReadonlySet<string>): (one: AnyThing) => boolean {
  const find = fileFinder(plan.files);
  return ({ kind, thing }) => {
    if (kind !== 'procedure') return false;
    let isShown = false;
    mapLinks(thing.body, (href) => {
      const candidates = assetCandidates(href, thing.origin?.file ?? '') ?? [];
      const found = candidates.map(find).find((path) => path !== null);
      isShown ||= found !== undefined && found !== null && paths.has(found);
      return null;
    });
    return isShown;
  };
}

function everythingIn(plan: Plan): readonly AnyThing[] {
  const things = thingsOf(plan);
  return KINDS.flatMap((kind) =>
    (things[kind] as readonly Things[Kind][]).map((thing) => ({ kind, thing }) as AnyThing),
  );
}

function namesAny(text: string, keys: ReadonlySet<string>): boolean {
  if (!text.includes(':')) return false;
  if (keys.has(text)) return true;
  let isNamed = false;
  mapLinks(text, (href) => {
    isNamed ||= keys.has(href.replace(/#.*$/s, ''));
    return null;
  });
  return isNamed;
}

function renamedIn(text: string, from: string, to: string): string {
  if (!text.includes(from)) return text;
  if (text === from) return to;
  return mapLinks(text, (href) => (href === from || href.startsWith(`${from}#`) ? to + href.slice(from.length) : null));
}

/** `value` with `next` at `path`; everything else as it is. */
function withAt(value: unknown, path: readonly (string | number)[], next: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return next;
  if (Array.isArray(value)) return value.map((item: unknown, at) => (at === first ? withAt(item, rest, next) : item));
  return { ...asObject(value), [first]: withAt(asObject(value)[first], rest, next) };
}

/** `value` with every text in it as `change` gives it; the same object where none changes. */
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) {
    const next = value.map((item) => mapTexts(item, change));
    return next.some((item, at) => item !== value[at]) ? next : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([name, item]) => [name, name === 'origin' || name === 'id' ? item : mapTexts(item, change)] as const,
  );
  return entries.some(([name, item]) => item !== Reflect.get(value, name)) ? Object.fromEntries(entries) : value;
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
