import { languageOf } from '#domain/catalogue/twins.ts';
import type { AnyThing } from '#domain/editing/references.ts';
import { type NeedHow, needing } from '#domain/library/needing.ts';
import { type Key, keyOf, thingsByKey } from '#domain/library/needs.ts';
import { type Taking, type There, takeFrom, type Wish } from '#domain/library/take.ts';
import { type ComponentId, KINDS, type Plan, type PlanInfo, type Procedure } from '#domain/plan/model.ts';
import { changePlan } from './change-plan.ts';
import type { App } from './open-app.ts';
import { currentPlan, type PlanRow, procedure, thing, thingsOf } from './plan.ts';
import { readInWorker } from './read-in-worker.ts';
import type { Author } from './record.ts';

const read = new WeakMap<App, Promise<Plan>>();

/** The library that ships with the app. Read once; a reading that failed is tried again. */
export function shippedLibrary(app: App): Promise<Plan> {
  const known = read.get(app);
  if (known !== undefined) return known;
  const library = readLibrary(app);
  read.set(app, library);
  library.catch(() => read.delete(app));
  return library;
}

async function readLibrary(app: App): Promise<Plan> {
  const { plan, applicable } = await readInWorker(await app.host.shippedPlan('library'));
  if (plan === null || !applicable) throw new Error('library: it cannot be read');
  return plan;
}

/** What taking `wish` would do to the plan that is here. Nothing is changed. */
export async function offerTaking(app: App, library: Plan, wish: Wish): Promise<Taking> {
  return takeFrom(library, await thereNow(app, library), wish);
}

/**
 * Takes `wish` into the plan: whole, or not at all; one thing to undo, called `name`. Comes back with what was done.
 *
 * Worked out afresh, so that a plan that changed since it was shown is not taken for the one that was.
 */
export async function takeIntoPlan(app: App, author: Author, name: string, library: Plan, wish: Wish): Promise<Taking> {
  const plan = await currentPlan(app);
  const taking = await offerTaking(app, library, wish);
  if (plan !== null && taking.put.length > 0) {
    await changePlan(app, author, { name, put: taking.put, info: withLanguages(plan, taking.put) });
  }
  return taking;
}

/** Says that the component `owner` needs `needs`; one thing to undo, called `name`. Nothing where it is gone meanwhile. */
export async function sayNeeds(
  app: App,
  author: Author,
  name: string,
  owner: ComponentId,
  needs: readonly ComponentId[],
  how: NeedHow,
): Promise<void> {
  const component = await thing(app, 'component', owner);
  if (component === null || needs.length === 0) return;
  await changePlan(app, author, { name, put: [{ kind: 'component', thing: needing(component, needs, how) }] });
}

/** The things of the plan; texts only of those whose ids the library uses too. */
async function thereNow(app: App, library: Plan): Promise<There> {
  const wanted = new Set(thingsByKey(library).keys());
  const there = new Map<Key, AnyThing>();
  for (const kind of KINDS) {
    for (const one of await thingsOf(app, kind)) {
      const key = keyOf({ kind, id: one.id });
      // Of the others nothing but the id counts.
      const whole = kind === 'procedure' && wanted.has(key) ? ((await procedure(app, one.id)) ?? one) : one;
      there.set(key, { kind, thing: whole } as AnyThing);
    }
  }
  return there;
}

/** The plan says that it has the languages of what was taken, where it says which it has. */
function withLanguages({ info }: PlanRow, put: readonly AnyThing[]): PlanInfo {
  if (info.languages.length === 0) return info;
  const known = new Set(info.languages.map(languageOf));
  const texts = put.flatMap((one): readonly Procedure['language'][] =>
    'language' in one.thing ? [one.thing.language] : [],
  );
  const added = new Set(texts.map(languageOf).filter((tag) => tag !== null && !known.has(tag)));
  return added.size === 0
    ? info
    : { ...info, languages: [...info.languages, ...[...added].filter((tag) => tag !== null)] };
}
