import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { binderOf } from '#domain/binder/binder.ts';
import { planFromMarkdownFolder } from '#domain/plan/import-folder.ts';
import type { IsoDate, Plan, PlanFile } from '#domain/plan/model.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { writePlan } from '#domain/plan/write-plan.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { buildIndex } from '#domain/search/index-documents.ts';
import { planDocuments } from '#domain/search/plan-documents.ts';
import { search } from '#domain/search/search.ts';

/** Runbooks that others published, outside the repository: reading them whole is the promise, not having them here. */
const DATA = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data');
const FOLDERS = [
  { name: 'prometheus-operator-runbooks', least: 60 },
  { name: 'PagerDuty-incident-response-docs', least: 20 },
];

for (const { name, least } of FOLDERS) {
  const folder = join(DATA, name);
  describe.skipIf(!existsSync(folder))(`${name}, brought in (skipped where ../shared/data is not there)`, () => {
    const files = filesIn(folder);
    const documents = files.filter((file) => file.path.endsWith('.md'));
    const read = planFromMarkdownFolder(name, files);

    it('makes a procedure of every document', () => {
      expect(read.applicable).toBe(true);
      expect(documents.length).toBeGreaterThanOrEqual(least);
      expect(planOf(read).procedures).toHaveLength(documents.length);
    });

    it('loses no word of any', () => {
      const kept = planOf(read).procedures.map((procedure) => `${procedure.title}\n${procedure.body}`);
      const texts = new Set(kept.map((text) => wordsOf(text).join(' ')));
      const all = [...texts].join('\n');
      for (const { path, bytes } of documents) {
        const body = new TextDecoder()
          .decode(bytes)
          .replace(/^\uFEFF?---\n[\s\S]*?\n---\n/, '')
          .replaceAll(/^\[[^\]]*\]:.*$/gm, '');
        for (const paragraph of body.split(/\n\s*\n/)) {
          const said = wordsOf(paragraph).join(' ');
          expect(all.includes(said), `${path}: ${paragraph.slice(0, 120)}`).toBe(true);
        }
      }
    });

    it('is the same after it was written and read again', () => {
      const plan = planOf(read);
      const again = readPlan(writePlan(plan));
      expect(again.plan?.procedures).toEqual(plan.procedures);
    });

    it('finds every document by its title', () => {
      const plan = planOf(read);
      const index = buildIndex(planDocuments(plan));
      for (const procedure of plan.procedures) {
        const found = search(index, procedure.title).slice(0, 12);
        expect(
          found.some((hit) => hit.title === procedure.title),
          procedure.title,
        ).toBe(true);
      }
    });

    it('reads and prints every document, those with steps and those without', () => {
      const plan = planOf(read);
      const kinds = plan.procedures.map((procedure) => readProcedure(procedure.body, { roles: [] }).items.length > 0);
      expect(kinds).toContain(true);
      const what = plan.procedures.map(({ id }) => `procedure:${id}`);
      const binder = binderOf(plan, what, {
        paper: 'A4',
        language: 'en',
        today: '2026-11-17' as IsoDate,
        printed: { at: '2026-11-17T03:50', from: null },
      });
      expect(binder.ok && binder.job.parts.filter((part) => part.type === 'procedure')).toHaveLength(what.length);
    });
  });
}

function filesIn(folder: string): readonly PlanFile[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return {
        path: path
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
        bytes: new Uint8Array(readFileSync(path)),
      };
    });
}

function planOf({ plan }: { readonly plan: Plan | null }): Plan {
  if (plan === null) throw new Error('no plan');
  return plan;
}

/** Words alone: link targets follow the files to where they lie now, so they are not compared. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .replaceAll(/\]\([^)]*\)/g, ']')
      .replaceAll(/\b(?:href|src)="[^"]*"/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
