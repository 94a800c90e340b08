import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  type CompletionSource,
  snippet,
  startCompletion,
} from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { fieldAt, fieldsAt, kindNamedBy } from '#domain/editing/known-fields.ts';
import { nextNumber } from '#domain/editing/next-number.ts';
import { yamlPlace } from '#domain/editing/yaml-place.ts';
import { splitFrontMatter } from '#domain/plan/front-matter.ts';
import type { Kind } from '#domain/plan/model.ts';
import type { Words } from '../../../words/words.ts';

/** A thing that a text can name. */
interface Nameable {
  readonly id: string;
  readonly title: string;
}

/** What completion needs to know of the file and the plan around it. */
export interface CompletionAbout {
  readonly path: string;
  readonly words: () => Words['editor'];
  readonly named: (kind: Kind) => Promise<readonly Nameable[]>;
  readonly choosePicture: () => void;
}

/** The sources of completion, in the order in which they are asked. */
export function completionSources(about: CompletionAbout): readonly CompletionSource[] {
  return [
    (context) => (isYaml(about.path, context) ? null : inserts(about, context)),
    (context) => links(about, context),
    (context) => (isYaml(about.path, context) ? fields(about, context) : null),
  ];
}

/** Whether the cursor stands in YAML: anywhere in a .yaml file, in front matter of a .md file. */
function isYaml(path: string, { state, pos }: CompletionContext): boolean {
  if (!path.endsWith('.md')) return true;
  const text = state.doc.sliceString(0, Math.min(state.doc.length, 20_000));
  const parts = splitFrontMatter(text);
  return parts.yaml !== null && pos <= parts.before.length + parts.yaml.length;
}

type InsertName = keyof Words['editor']['inserts'];

/** The insert menu on `/`. */
function inserts(about: CompletionAbout, context: CompletionContext): CompletionResult | null {
  const typed = context.matchBefore(/(?:^|\s)\/[\p{L}]*/u);
  if (typed === null) return null;
  const slash = typed.from + typed.text.indexOf('/');
  const words = about.words();
  const options = (Object.keys(words.inserts) as InsertName[]).map(
    (name, at): Completion => ({
      label: `/${words.inserts[name].label}`,
      displayLabel: words.inserts[name].label,
      detail: words.inserts[name].detail,
      boost: -at,
      apply: (view, completion, from, to) => insert(name, about, view, completion, from, to),
    }),
  );
  return { from: slash, options, validFor: /^\/[\p{L}]*$/u };
}

function insert(
  name: InsertName,
  about: CompletionAbout,
  view: EditorView,
  completion: Completion,
  from: number,
  to: number,
) {
  const { snippets } = about.words();
  if (name === 'picture') {
    view.dispatch({ changes: { from, to, insert: '' } });
    about.choosePicture();
    return;
  }
  if (name === 'contact' || name === 'component' || name === 'procedure') {
    const text = `[](${name}:)`;
    view.dispatch({ changes: { from, to, insert: text }, selection: { anchor: from + text.length - 1 } });
    startCompletion(view);
    return;
  }
  const text = snippets[name]
    .replaceAll('{n}', String(nextNumber(view.state.doc.sliceString(0, from))))
    .replaceAll('{indent}', '   ');
  snippet(text)(view, completion, startOf(view, from, name), to);
}

/** What stands on lines of its own takes the place of the indent before it. */
function startOf(view: EditorView, from: number, name: InsertName): number {
  const line = view.state.doc.lineAt(from);
  const isAlone = view.state.doc.sliceString(line.from, from).trim() === '';
  return isAlone && name !== 'timer' && name !== 'record' ? line.from : from;
}

/** Ids in links into the plan, each with its name; a link without words gets the name. */
async function links(about: CompletionAbout, context: CompletionContext): Promise<CompletionResult | null> {
  const typed = context.matchBefore(/\]\((?:contact|component|procedure|tree|role):[\w-]*/);
  if (typed === null) return null;
  const colon = typed.text.indexOf(':');
  const kind = typed.text.slice(2, colon) as Kind;
  const named = await about.named(kind);
  const options = named.map(
    (one): Completion => ({
      ...shown(one),
      apply: (view, _completion, from, to) => {
        const isEmpty = view.state.doc.sliceString(typed.from - 1, typed.from) === '[';
        const title = isEmpty ? one.title.replace(/[[\]]/g, '') : '';
        const end = view.state.doc.sliceString(to, to + 1) === ')' ? '' : ')';
        view.dispatch({
          changes: [
            { from: typed.from, insert: title },
            { from, to, insert: `${one.id}${end}` },
          ],
          selection: { anchor: from + title.length + one.id.length + 1 },
        });
      },
    }),
  );
  return { from: typed.from + colon + 1, options, validFor: /^[\p{L}\p{N} -]*$/u };
}

/** Found by id and by name, shown by name. */
function shown({ id, title }: Nameable): Completion {
  return { label: `${id} ${title}`, displayLabel: title, detail: id, apply: id };
}

async function fields(about: CompletionAbout, context: CompletionContext): Promise<CompletionResult | null> {
  const { state, pos } = context;
  const start = about.path.endsWith('.md') ? splitFrontMatter(state.doc.sliceString(0, 20_000)).before.length : 0;
  const place = yamlPlace(state.doc.sliceString(start, state.doc.length), pos - start);
  if (place === null || (place.from === pos - start && !context.explicit && place.typing === 'name')) return null;
  const kind = kindNamedBy(about.path, place.path);
  const ids = kind === null ? [] : (await about.named(kind)).map(shown);
  const options = place.typing === 'value' ? [...values(about, place.path), ...ids] : [...names(about, place), ...ids];
  return options.length === 0 ? null : { from: start + place.from, options, validFor: /^[\p{L}\p{N}-]*$/u };
}

function values(about: CompletionAbout, path: readonly string[]): readonly Completion[] {
  const field = fieldAt(about.path, path);
  return (field?.allowed ?? []).map((label) => ({ label, info: field?.description ?? '' }));
}

function names(about: CompletionAbout, place: NonNullable<ReturnType<typeof yamlPlace>>): readonly Completion[] {
  const beside = new Set(place.beside);
  return fieldsAt(about.path, place.path)
    .filter(({ name }) => !beside.has(name))
    .map(({ name, description, isRequired }, at) => ({
      label: name,
      info: description,
      apply: `${name}: `,
      boost: (isRequired ? 50 : 0) - at / 10,
    }));
}
