import { languageOf } from '#domain/catalogue/twins.ts';
import type { Component, Plan, Procedure } from '#domain/plan/model.ts';

/** The sections in which a library is offered, in their order. */
const SECTIONS = [
  'modes',
  'business',
  'preparation',
  'forms',
  'roles',
  'messages',
  'reference',
  'scenarios',
  'catalogue',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** Something that can be taken. */
export interface Offered {
  readonly kind: 'procedure' | 'component' | 'scenario';
  readonly id: string;
  readonly title: string;
  /** When it is for, or where it is known from; `null` where it says nothing. */
  readonly about: string | null;
}

/** A part of a section; `name` is a tag of the catalogue, `null` where a section has no parts. */
interface OfferedGroup {
  readonly name: string | null;
  readonly items: readonly Offered[];
}

export interface OfferedSection {
  readonly name: SectionName;
  readonly groups: readonly OfferedGroup[];
}

/** What `library` offers in `language` (`null`: in every one), sections and groups without anything left out. Rule LB1. */
export function offeredIn(library: Plan, language: string | null): readonly OfferedSection[] {
  const isWanted = (tag: string | null) => language === null || tag === null || languageOf(tag) === language;
  const byId = new Map<string, Procedure>(library.procedures.map((procedure) => [procedure.id, procedure]));
  const bySection = Map.groupBy(
    library.procedures.filter((procedure) => isWanted(procedure.language)),
    (procedure) => sectionOf(byId.get(procedure.translationOf ?? '') ?? procedure),
  );
  const scenarios = library.scenarios.filter((scenario) => isWanted(scenario.language));
  return SECTIONS.map((name) => ({
    name,
    groups: groupsOf(name, bySection.get(name) ?? [], scenarios, library),
  })).filter(({ groups }) => groups.length > 0);
}

function groupsOf(
  name: SectionName,
  procedures: readonly Procedure[],
  scenarios: Plan['scenarios'],
  library: Plan,
): readonly OfferedGroup[] {
  if (name === 'catalogue') return catalogueOf(library.components);
  const items: readonly Offered[] =
    name === 'scenarios'
      ? scenarios.map(({ id, title, source }) => ({ kind: 'scenario', id, title, about: source }))
      : procedures.map(({ id, title, trigger }) => ({ kind: 'procedure', id, title, about: trigger }));
  return items.length === 0 ? [] : [{ name: null, items: items.toSorted((a, b) => a.title.localeCompare(b.title)) }];
}

/** Tags that libraries use, in the language of the original. */
const CATALOGUE = 'catalogue';

function sectionOf(procedure: Procedure): SectionName {
  const { kind, tags, unknown } = procedure;
  if (kind === 'message') return 'messages';
  if ('makesRole' in unknown) return 'roles';
  if (tags.includes('failure-mode')) return 'modes';
  if (tags.includes('preparation')) return 'preparation';
  if (tags.includes('form')) return 'forms';
  return kind === 'reference' ? 'reference' : 'business';
}

function catalogueOf(components: readonly Component[]): readonly OfferedGroup[] {
  const inCatalogue = components.filter(({ tags }) => tags.includes(CATALOGUE));
  const groups = Map.groupBy(inCatalogue, ({ tags }) => tags.find((tag) => tag !== CATALOGUE) ?? '');
  const [small, large] = [[...groups].filter(isSmall), [...groups].filter((group) => !isSmall(group))];
  const rest = small.flatMap(([, members]) => members);
  return [...large, ...(rest.length === 0 ? [] : [[OTHER, rest] as const])].map(([name, members]) => ({
    name,
    items: members.map(({ id, name: title, source }) => ({ kind: 'component', id, title, about: source })),
  }));
}

/** The group of what is alone, or nearly, in its own. */
const OTHER = 'other';

function isSmall([, members]: readonly [string, readonly Component[]]): boolean {
  return members.length < 3;
}
