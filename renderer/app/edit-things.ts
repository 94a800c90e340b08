import type { AnyThing, Named } from '#domain/editing/references.ts';
import { leftHanging, renamedId, withFields } from '#domain/editing/references.ts';
import { kindOfTemplate, type NewThing, type TemplateName, templateText } from '#domain/editing/templates.ts';
import { isId, slugOf, uniqueId } from '#domain/plan/ids.ts';
import type { Kind, Plan } from '#domain/plan/model.ts';
import { extensionOf, FOLDERS, foldedPath, isReservedPath } from '#domain/plan/paths.ts';
import { changeFiles, changePlan } from './change-plan.ts';
import { drafts } from './drafts.ts';
import type { App } from './open-app.ts';
import { procedure, thing, thingsOf, wholePlan } from './plan.ts';
import { filePaths } from './plan-files.ts';
import type { Author } from './record.ts';
import { today } from './today.ts';

/** Why an id cannot be taken: it is none, or another thing of the kind has it. */
export type IdRefusal = 'invalid' | 'taken';

/** Whether a thing of `kind` may be called `id`; `null` when it may. */
export async function whyNotId(app: App, kind: Kind, id: string): Promise<IdRefusal | null> {
  if (!isId(id)) return 'invalid';
  return (await thing(app, kind, id)) === null ? null : 'taken';
}

/** A new file from a template, its path; nothing is in the plan before it reads as valid: see drafts. */
export async function newFromTemplate(
  app: App,
  author: Author,
  about: { readonly name: string; readonly template: TemplateName } & Pick<NewThing, 'title' | 'language'>,
): Promise<string> {
  const kind = kindOfTemplate(about.template);
  const ids = new Set((await thingsOf(app, kind)).map((one) => one.id as string));
  const id = uniqueId(slugOf(about.title) || kind, ids);
  const path = await freePath(app, kind, id);
  const [first] = await thingsOf(app, 'contact');
  const text = templateText(about.template, {
    id,
    title: about.title,
    language: about.language,
    contact: first?.id ?? 'contact-id',
    today: today(app),
  });
  await changeFiles(app, author, { name: about.name, files: [{ path, text }] });
  return path;
}

async function freePath(app: App, kind: Kind, id: string): Promise<string> {
  const [known, typed] = await Promise.all([filePaths(app), drafts(app)]);
  const taken = new Set([...known, ...typed.map((draft) => draft.path)].map(foldedPath));
  const stem = `${FOLDERS[kind]}/${isReservedPath(id) ? `${kind}-${id}` : id}`;
  for (let number = 1; ; number += 1) {
    const path = `${stem}${number === 1 ? '' : `-${number}`}${extensionOf(kind)}`;
    if (!taken.has(foldedPath(path))) return path;
  }
}

/** One thing whole, a procedure with its text; `null` when the plan has none with this id. */
async function wholeThing(app: App, { kind, id }: Named): Promise<AnyThing | null> {
  const found = kind === 'procedure' ? await procedure(app, id) : await thing(app, kind, id);
  // A row of that kind holds a thing of that kind.
  return found === null ? null : ({ kind, thing: found } as AnyThing);
}

/** A second thing like each of `which`, in a file of its own, all in one change; their ids. */
export async function duplicate(
  app: App,
  author: Author,
  which: readonly Named[],
  words: { readonly name: string; readonly title: (title: string) => string },
): Promise<readonly string[]> {
  const taken = new Map<Kind, Set<string>>();
  const put: AnyThing[] = [];
  for (const what of which) {
    const found = await wholeThing(app, what);
    if (found === null) continue;
    const ids = taken.get(what.kind) ?? new Set((await thingsOf(app, what.kind)).map((one) => one.id as string));
    const id = uniqueId(what.id, ids);
    taken.set(what.kind, ids.add(id));
    const titles = Object.entries(found.thing).flatMap(([field, value]: [string, unknown]) =>
      ['title', 'name', 'place'].includes(field) && typeof value === 'string' ? [[field, words.title(value)]] : [],
    );
    put.push(withFields(found, { ...Object.fromEntries(titles), id, origin: null }));
  }
  await changePlan(app, author, { name: words.name, put });
  return put.map((one) => one.thing.id);
}

/** Gives a thing another id; everything that refers to it follows. Throws PlanRefused. */
export async function renameId(app: App, author: Author, what: Named, to: string, name: string): Promise<void> {
  const plan = await planThere(app);
  const { put, info } = renamedId(plan, what, to);
  if (put.length === 0) return;
  await changePlan(app, author, { name, put, remove: [what], info });
}

/** What would name, or show, something that is not there any more when `gone` and `files` are removed. */
export async function whatHangs(
  app: App,
  gone: readonly Named[],
  files: readonly string[] = [],
): Promise<readonly AnyThing[]> {
  return leftHanging(await planThere(app), gone, files);
}

/** Removes things; what names them keeps doing so, and check says so. */
export async function removeThings(app: App, author: Author, gone: readonly Named[], name: string): Promise<void> {
  await changePlan(app, author, { name, remove: gone });
}

/** Gives several things a field: a tag more, another owner, or the day on which they were read through. */
export async function changeMany(
  app: App,
  author: Author,
  which: readonly Named[],
  change: { readonly name: string } & (
    | { readonly tag: string }
    | { readonly owner: string }
    | { readonly reviewed: true }
  ),
): Promise<void> {
  const put: AnyThing[] = [];
  for (const named of which) {
    const found = await wholeThing(app, named);
    const next = found === null ? null : changed(found, change, today(app));
    if (next !== null) put.push(next);
  }
  await changePlan(app, author, { name: change.name, put });
}

function changed(one: AnyThing, change: object, day: string): AnyThing | null {
  const { thing } = one;
  if ('tag' in change && 'tags' in thing) {
    const tags: readonly unknown[] = thing.tags;
    return tags.includes(change.tag) ? null : withFields(one, { tags: [...tags, change.tag] });
  }
  if ('owner' in change && 'owner' in thing) return withFields(one, { owner: change.owner });
  if ('reviewed' in change && 'reviewed' in thing) return withFields(one, { reviewed: day });
  return null;
}

async function planThere(app: App): Promise<Plan> {
  const plan = await wholePlan(app);
  if (plan === null) throw new Error('there is no plan yet');
  return plan;
}
