import type { Kind } from '../plan/model.ts';
import { TEMPLATES_EN } from './templates-en.ts';
import { TEMPLATES_FR } from './templates-fr.ts';

/** What a new thing starts from: a kind, and for procedures and components what sort. */
export type TemplateName = Kind | 'function' | 'fallback' | 'message' | 'reference';

/** Of each kind the first is the one that people make most. */
export const TEMPLATE_NAMES: readonly TemplateName[] = [
  'function',
  'component',
  'procedure',
  'fallback',
  'message',
  'reference',
  'contact',
  'role',
  'tree',
  'scenario',
  'schedule',
  'action',
  'copy',
];

/** The kind of the thing that a template makes. */
export function kindOfTemplate(name: TemplateName): Kind {
  if (name === 'function') return 'component';
  return name === 'fallback' || name === 'message' || name === 'reference' ? 'procedure' : name;
}

/** What a new thing is called and where its text is in which language. */
export interface NewThing {
  readonly id: string;
  readonly title: string;
  readonly language: 'en' | 'fr';
  /** Id of a contact that is there: a call tree begins with somebody. */
  readonly contact: string;
  /** Today, `YYYY-MM-DD`: templates say what dates look like. */
  readonly today: string;
}

/** The text of a new file, with comments that say what each field is for. Rule E8. */
export function templateText(name: TemplateName, { id, title, language, contact, today }: NewThing): string {
  const text = (language === 'fr' ? TEMPLATES_FR : TEMPLATES_EN)[name];
  return text
    .replaceAll('{id}', id)
    .replaceAll('{title}', JSON.stringify(title))
    .replaceAll('{contact}', contact)
    .replaceAll('{today}', today)
    .replaceAll('{language}', language);
}
