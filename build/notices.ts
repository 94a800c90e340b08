import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  author: z.union([z.string(), z.object({ name: z.string() }).transform((author) => author.name)]).optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  peerDependencies: z.record(z.string(), z.string()).default({}),
});

/** A library that ships with the app. */
export interface Library {
  readonly name: string;
  readonly version: string;
  /** SPDX. */
  readonly licence: string;
  readonly texts: readonly string[];
}

/** Every library that the app can contain: what `dependencies` of package.json in `root` reach, by name. */
export function shippedLibraries(root: string): readonly Library[] {
  const found = new Map<string, Library>();
  const waiting = Object.keys(manifestIn(root).dependencies).map((name) => ({ name, from: root }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const folder = folderOf(next.name, next.from, root);
    // A peer that is not installed is one that the app does not use.
    if (folder === null) continue;
    const manifest = manifestIn(folder);
    const key = `${manifest.name}@${manifest.version}`;
    if (found.has(key)) continue;
    found.set(key, libraryIn(folder, manifest));
    const needs = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)];
    waiting.push(...needs.filter((name) => !name.startsWith('@types/')).map((name) => ({ name, from: folder })));
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The notices as one text. Equal licence texts stand once, with everything that they are for. */
export function noticesText(libraries: readonly Library[]): string {
  const byText = new Map<string, Library[]>();
  for (const library of libraries) {
    if (library.texts.length === 0) throw new Error(`${library.name} holds no licence text (${library.licence})`);
    const text = library.texts.join('\n\n').trim();
    byText.set(text, [...(byText.get(text) ?? []), library]);
  }
  const parts = [...byText].map(([text, users]) => `${users.map(titleOf).join('\n')}\n\n${text}\n`);
  const intro = 'Holdfast contains the following libraries and fonts, each under its own licence.\n';
  return [intro, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}

function titleOf({ name, version, licence }: Library): string {
  return `${name} ${version} (${licence})`;
}

function libraryIn(folder: string, manifest: z.infer<typeof manifestSchema>): Library {
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|notice|copying)/i.test(name));
  const texts = files.sort().map((name) => readFileSync(join(folder, name), 'utf8').trim());
  const licence = manifest.license ?? 'unknown';
  if (texts.length === 0 && licence === 'MIT')
    texts.push(mitText(manifest.author ?? `the authors of ${manifest.name}`));
  return { name: manifest.name, version: manifest.version, licence, texts };
}

/** For packages that name this licence and hold no text of it. */
function mitText(holder: string): string {
  return `MIT License

Copyright (c) ${holder.replace(/\s*<.*$/, '')}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}

/** Where node finds `name` from `from`: the nearest node_modules, up to the root's. */
function folderOf(name: string, from: string, root: string): string | null {
  const nested = join(from, 'node_modules', name);
  if (existsSync(nested)) return nested;
  const shared = join(root, 'node_modules', name);
  return existsSync(shared) ? shared : null;
}

function manifestIn(folder: string): z.infer<typeof manifestSchema> {
  return manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
}
