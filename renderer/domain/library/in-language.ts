import { languageOf } from '#domain/catalogue/twins.ts';
import type { Component, Plan } from '#domain/plan/model.ts';
import { fieldsOf } from '#domain/plan/read-things.ts';
import type { YamlValue } from '#domain/plan/yaml-value.ts';

/** The field by which a component of a library says what it is called, and what is noted of it, in other languages. */
const FIELD = 'translations';

/**
 * `library` with its components named and noted in `language` where they say how, else as they are.
 *
 * A plan has one name for a component, so it is settled on the day on which it is taken. Rule LB11.
 */
export function libraryIn(library: Plan, language: string): Plan {
  return { ...library, components: library.components.map((component) => componentIn(component, language)) };
}

function componentIn(component: Component, language: string): Component {
  if (!(FIELD in component.unknown)) return component;
  const { [FIELD]: translations, ...unknown } = component.unknown;
  // Unknown fields are kept as they were read from YAML.
  const said = fieldsOf((translations ?? null) as YamlValue);
  const own = fieldsOf(said?.[languageOf(language) ?? language] ?? null);
  return {
    ...component,
    name: textOf(own?.['name']) ?? component.name,
    notes: textOf(own?.['notes']) ?? component.notes,
    unknown,
  };
}

function textOf(value: YamlValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
