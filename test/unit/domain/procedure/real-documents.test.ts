import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProcedureText } from '#domain/procedure/model.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { writeProcedure } from '#domain/procedure/write-procedure.ts';
import { lostWords, shownWords, wordsOfBlocks } from './shown-words.ts';

const REPOSITORY = resolve(import.meta.dirname, '../../../..');
const REAL_DATA = process.env['HOLDFAST_REAL_DATA'] ?? resolve(REPOSITORY, '../shared/data');

interface Document {
  readonly name: string;
  readonly body: string;
}

function documentsBelow(folder: string): readonly Document[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .toSorted()
    .map((path) => ({
      name: relative(REPOSITORY, join(folder, path)),
      body: readFileSync(join(folder, path), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''),
    }));
}

const FOREIGN = documentsBelow(REAL_DATA);
const OWN = documentsBelow(join(REPOSITORY, 'runbooks'));

/** Without lines, and with links in an order that does not depend on them. */
function withoutLines(text: ProcedureText): unknown {
  const links = text.links.map((link) => JSON.stringify({ ...link, line: 0 })).toSorted();
  return JSON.parse(
    JSON.stringify({ ...text, links }, (name, inner: unknown) => (name === 'line' ? undefined : inner)),
  );
}

function check({ name, body }: Document): void {
  const text = readProcedure(body, { roles: [] });
  expect(text.limit, name).toBeNull();
  expect(lostWords(shownWords(body), wordsOfBlocks(text)), name).toEqual([]);
  const again = readProcedure(writeProcedure(text), { roles: [] });
  expect(withoutLines(again), name).toEqual(withoutLines(text));
}

describe('our own procedures', () => {
  it('G1 G25: no word is lost, and what is written reads the same', () => {
    for (const document of OWN) check(document);
  });
});

describe('documents from elsewhere', () => {
  it.skipIf(FOREIGN.length === 0)(
    `G1 G25: no word is lost, and what is written reads the same (${relative(REPOSITORY, REAL_DATA)})`,
    () => {
      for (const document of FOREIGN) check(document);
    },
  );

  it.skipIf(FOREIGN.length === 0)(
    `G3 G5 G6: steps are found by the document's own habits (${relative(REPOSITORY, REAL_DATA)})`,
    () => {
      const found = FOREIGN.map(({ body }) => readProcedure(body, { roles: [] }));
      const table = (['tasks', 'ordered', 'bullets', 'none'] as const).map((from) => {
        const texts = found.filter((text) => text.stepsFrom === from);
        return { from, documents: texts.length, items: texts.reduce((sum, text) => sum + text.all.length, 0) };
      });
      console.table(table);
      expect(table.map((row) => row.documents).reduce((sum, count) => sum + count)).toBe(FOREIGN.length);
      expect(found.filter((text) => text.all.length > 0).length).toBeGreaterThan(30);
    },
  );
});
