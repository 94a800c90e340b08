import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete';
import { fieldAt, fieldsAt, kindNamedBy, takesMention } from '#domain/editing/known-fields.ts';
import { yamlPlace } from '#domain/editing/yaml-place.ts';
import { splitFrontMatter } from '#domain/plan/front-matter.ts';
import { KINDS, type Kind } from '#domain/plan/model.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import type { Words } from '../../../words/words.ts';
import { inserts } from './inserts.ts';

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
  /** Files in `assets/`, by their path below it. */
  readonly assets: () => Promise<readonly string[]>;
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

/** Where links lead, each with its name; a link without words gets the name. */
async function links(about: CompletionAbout, context: CompletionContext): Promise<CompletionResult | null> {
  const typed = context.matchBefore(/\]\((?:(?:contact|component|procedure|tree|role|asset):|#)[^()\s]*/);
  if (typed === null) return null;
  const mark = /[:#]/.exec(typed.text)?.index ?? 0;
  const named = await targets(about, context, typed.text.slice(2, mark));
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
  return { from: typed.from + mark + 1, options, validFor: /^[\p{L}\p{N} ./-]*$/u };
}

/** What a link of `sort` can lead to: things of a kind, files, or, for '', headings and steps of this text. */
async function targets(
  about: CompletionAbout,
  { state }: CompletionContext,
  sort: string,
): Promise<readonly Nameable[]> {
  if (sort === 'asset') return (await about.assets()).map((id) => ({ id, title: id }));
  const kind = KINDS.find((one) => one === sort);
  if (kind !== undefined) return about.named(kind);
  const { headings, all } = readProcedure(splitFrontMatter(state.doc.toString()).body, { roles: [] });
  return [
    ...headings.map(({ slug, text }) => ({ id: slug, title: text })),
    ...all.map((one) => ({
      id: `step-${one.number}`,
      title: `${one.number} ${one.type === 'step' ? one.text : one.question}`,
    })),
  ];
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
  const ids = await idsAt(about, place.path, /([a-z]+):$/.exec(state.doc.sliceString(start, start + place.from))?.[1]);
  const options = place.typing === 'value' ? [...values(about, place.path), ...ids] : [...names(about, place), ...ids];
  return options.length === 0 ? null : { from: start + place.from, options, validFor: /^[\p{L}\p{N}-]*$/u };
}

/** The things that can be named at `path`; where `kind:id` is written, the kinds first. */
async function idsAt(
  about: CompletionAbout,
  path: readonly string[],
  before: string | undefined,
): Promise<readonly Completion[]> {
  const own = kindNamedBy(about.path, path);
  if (own !== null) return (await about.named(own)).map(shown);
  if (!takesMention(about.path, path)) return [];
  const kind = KINDS.find((one) => one === before);
  if (kind !== undefined) return (await about.named(kind)).map(shown);
  return KINDS.map((one) => ({ label: `${one}:` }));
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
