import type { Plan } from '#domain/plan/model.ts';
import { base64Of } from './base64.ts';
import type { PaperContext } from './paper-context.ts';
import type { Inline, PaperBlock, Picture, PrintPart } from './print-job.ts';

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};

/** Paths of the files of `plan` that can be shown as pictures. */
export function picturesOf(plan: Plan): ReadonlySet<string> {
  return new Set(plan.files.flatMap(({ path }) => (typeOf(path) === undefined ? [] : [path])));
}

/** The plan's picture that `href` names (`asset:PATH`, or a path relative to the document or to `assets/`); `null`: none. */
export function picturePath(
  href: string,
  { pictures, folder }: Pick<PaperContext, 'pictures' | 'folder'>,
): string | null {
  const isAsset = href.startsWith('asset:');
  const path = safelyDecoded(isAsset ? href.slice('asset:'.length) : href).replace(/[?#].*$/, '');
  const candidates = isAsset ? [`assets/${path}`] : [`${folder}${path}`, `assets/${path}`, path];
  return candidates.map(normalised).find((candidate) => pictures.has(candidate)) ?? null;
}

/** The bytes of every picture that `parts` show, by path. */
export function picturesIn(parts: readonly PrintPart[], plan: Plan): Readonly<Record<string, Picture>> {
  const wanted = new Set<string>();
  lookFor(parts, wanted);
  return Object.fromEntries(
    plan.files.flatMap(({ path, bytes }) => {
      const mime = typeOf(path);
      return wanted.has(path) && mime !== undefined ? [[path, { mime, base64: base64Of(bytes) }] as const] : [];
    }),
  );
}

type Searchable = Inline | PaperBlock | PrintPart;

/** Parts are plain data: a picture is wherever an object says that it is one. */
function lookFor(value: unknown, wanted: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  const { type, path } = value as Partial<Extract<Searchable, { type: 'picture' }>>;
  if (type === 'picture' && typeof path === 'string') wanted.add(path);
  for (const inner of Object.values(value)) lookFor(inner, wanted);
}

function typeOf(path: string): string | undefined {
  return TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
}

function normalised(path: string): string {
  const parts: string[] = [];
  for (const piece of path.split('/')) {
    if (piece === '..') parts.pop();
    else if (piece !== '.' && piece !== '') parts.push(piece);
  }
  return parts.join('/');
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
