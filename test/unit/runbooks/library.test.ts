/** What the library that ships promises to those who take from it. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageOf } from '#domain/catalogue/twins.ts';
import { offeredIn, type SectionName } from '#domain/library/offered.ts';
import { roleMadeBy } from '#domain/library/role-of-card.ts';
import type { IsoDate, Procedure } from '#domain/plan/model.ts';
import { roleOf } from '#domain/plan/paths.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { problemsIn } from '#electron/cli/check.ts';
import { readPlanFolder } from '#electron/services/plan-folder.ts';

const files = await readPlanFolder(join(import.meta.dirname, '..', '..', '..', 'runbooks', 'library'));
const { plan } = readPlan(files);
if (plan === null) throw new Error('the library cannot be read');
const LANGUAGES = ['en', 'fr'] as const;
const inLanguage = (language: string) => plan.procedures.filter((one) => languageOf(one.language) === language);
const textOf = ({ body, roles }: Procedure) => readProcedure(body, { roles });

/** The failure modes of domain.md and issue K, as the component that each takes away. */
const MODES = [
  'your-cloud-region',
  'your-identity-provider',
  'your-office-suite',
  'your-code-host',
  'your-deployment',
  'your-cdn',
  'your-dns',
  'your-telephone-carrier',
  'your-internet-line',
  'your-electricity',
  'your-site',
  'your-own-machines',
  'your-payment-service',
  'your-critical-supplier',
  'your-key-person',
  'your-continuity-laptop',
];

describe('the library', () => {
  it('is clean: no error, no warning, and only remarks that are true of every library', () => {
    const problems = problemsIn(files, '2026-11-24' as IsoDate);
    expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect([...new Set(problems.map(({ code }) => code))].toSorted()).toEqual([
      'edition-unapproved',
      'fallback-never-exercised',
    ]);
  }, 60_000);

  it.each(LANGUAGES)('holds in %s as many of each as were asked for', (language) => {
    const counts = Object.fromEntries(
      offeredIn(plan, language).map(({ name, groups }) => [
        name,
        groups.reduce((sum, { items }) => sum + items.length, 0),
      ]),
    ) as Readonly<Record<SectionName, number>>;
    expect(counts.modes).toBe(14);
    expect(counts.preparation).toBe(14);
    expect(counts.modes + counts.business + counts.preparation).toBeGreaterThanOrEqual(25);
    expect(counts.business).toBeGreaterThanOrEqual(7);
    expect(counts.forms).toBeGreaterThanOrEqual(4);
    expect(counts.roles).toBe(7);
    expect(counts.messages).toBeGreaterThanOrEqual(12);
    expect(counts.reference).toBeGreaterThanOrEqual(6);
    expect(counts.scenarios).toBe(6);
    expect(counts.catalogue).toBeGreaterThan(200);
  });

  it.each(LANGUAGES)(
    'has in %s a procedure for each failure mode, with what it needs before the outage',
    (language) => {
      const modes = inLanguage(language).filter(
        ({ tags }) => tags.includes('failure-mode') || tags.includes('mode-de-panne'),
      );
      for (const mode of MODES) {
        const procedure = modes.find((one) => one.for.some((id) => id === mode));
        expect(procedure, mode).toBeDefined();
        const links =
          procedure === undefined ? [] : textOf(procedure).links.map(({ href }) => href.replace('procedure:', ''));
        const prepared = links.some((id) =>
          plan.procedures.find((one) => one.id === id)?.tags.some((tag) => /^pr[eé]paration$/.test(tag)),
        );
        expect(prepared, `${procedure?.id ?? mode} says how to prepare`).toBe(true);
      }
    },
  );

  it('is written in both languages: each text has its twin', () => {
    const originals = inLanguage('en');
    const translations = inLanguage('fr');
    expect(originals.length + translations.length).toBe(plan.procedures.length);
    expect(translations.map(({ translationOf }) => translationOf).toSorted()).toEqual(
      originals.map(({ id }) => id).toSorted(),
    );
    expect(originals.filter(({ translationOf }) => translationOf !== null)).toEqual([]);
  });

  it.each(LANGUAGES)('leads in %s from a text to texts of the same language only', (language) => {
    const own = new Set<string>(inLanguage(language).map(({ id }) => id));
    const foreign = inLanguage(language).flatMap((one) =>
      textOf(one).links.flatMap(({ href }) => {
        const id = /^procedure:([a-z0-9-]+)/.exec(href)?.[1];
        return id === undefined || own.has(id) ? [] : [`${one.id}: ${href}`];
      }),
    );
    expect(foreign).toEqual([]);
  });

  it('never uses what it replaces, nor links to the network in what is run', () => {
    const codes = problemsIn(files, '2026-11-24' as IsoDate).map(({ code }) => code);
    for (const code of [
      'fallback-circular',
      'fallback-circular-link',
      'fallback-uses-function-need',
      'link-needs-network',
    ]) {
      expect(codes).not.toContain(code);
    }
  });

  it.each(LANGUAGES)(
    'says in every fallback in %s when to start, how long it holds, how much it does, what catching up costs, what to have',
    (language) => {
      for (const one of inLanguage(language).filter(({ kind }) => kind === 'fallback')) {
        const { trigger, sustain, startWithin, capacity, catchUp } = one;
        expect(
          [trigger, sustain, startWithin, capacity, catchUp].filter((value) => value === null),
          one.id,
        ).toEqual([]);
        expect(one.needs.length, one.id).toBeGreaterThan(0);
        expect(one.symptoms.length, one.id).toBeGreaterThan(2);
        expect(one.roles.length, one.id).toBeGreaterThan(0);
      }
    },
  );

  it.each(LANGUAGES)('has in %s for each failure mode the first ten minutes, and when to stop', (language) => {
    const first = language === 'en' ? /first ten minutes/i : /dix premières minutes/i;
    const stop = language === 'en' ? /stop|wait or move/i : /arrêter|arrêt|cesser/i;
    for (const one of inLanguage(language).filter(({ tags }) =>
      tags.some((tag) => tag === 'failure-mode' || tag === 'mode-de-panne'),
    )) {
      const said = textOf(one).headings.map(({ text }) => text);
      const has = (sought: RegExp) => said.some((text) => sought.test(text));
      expect([has(first), has(stop)], `${one.id}: ${said.join(' | ')}`).toEqual([true, true]);
    }
  });

  it('has exercises with injects, expectations and public sources, twins in both languages', () => {
    for (const { id, injects, expectations, objectives, source } of plan.scenarios) {
      expect(injects.length, id).toBeGreaterThanOrEqual(5);
      expect(
        injects.every(({ expect: hoped }) => hoped !== null),
        id,
      ).toBe(true);
      expect(expectations.length, id).toBeGreaterThanOrEqual(3);
      expect(objectives.length, id).toBeGreaterThanOrEqual(2);
      expect(source, id).toMatch(/20\d\d/);
    }
    expect(plan.scenarios.filter(({ language }) => language === 'en')).toHaveLength(6);
    expect(plan.scenarios.filter(({ language }) => language === 'fr')).toHaveLength(6);
  });

  it('makes the seven roles, each by a card in both languages, with nobody in them', () => {
    const roles = (language: string) =>
      inLanguage(language)
        .flatMap((card) => roleMadeBy(card)?.id ?? [])
        .toSorted();
    expect(roles('en')).toEqual([
      'business-lead',
      'communications',
      'facilitator',
      'incident-lead',
      'observer',
      'scribe',
      'technical-lead',
    ]);
    expect(roles('fr')).toEqual(roles('en'));
    expect(plan.roles).toEqual([]);
    expect(plan.contacts).toEqual([]);
  });

  it('asks in every message for what only the sender knows', () => {
    const messages = plan.procedures.filter(({ kind }) => kind === 'message');
    expect(messages.filter(({ body }) => !/\{\{[^}]+\}\}/.test(body)).map(({ id }) => id)).toEqual([]);
  });

  it('says of everything in the catalogue which public document it is known from, and when that was looked at', () => {
    const catalogue = plan.components.filter(({ tags }) => tags.includes('catalogue'));
    const unsaid = catalogue.filter(
      ({ source, reviewed }) =>
        reviewed === null || source === null || !/^[^;]{8,}.*; public knowledge, verify$/.test(source),
    );
    expect(unsaid.map(({ id }) => id)).toEqual([]);
  });

  it('is typeset in French as French', () => {
    for (const { id, body, title } of inLanguage('fr')) {
      const text = `${title}\n${body}`.replace(/\]\([^)]*\)|`[^`]*`|```[\s\S]*?```|\[!\w+\]|\{\{[^}]*\}\}/g, '');
      const wrong = text.split('\n').filter((line) => /\p{L}'\p{L}|"/u.test(line));
      expect(wrong, id).toEqual([]);
      expect(
        text.split('\n').filter((line) => /(?<![\s\u00a0\u202f\d:])[;?!»](?!\))|«(?![\s\u00a0\u202f])/u.test(line)),
        id,
      ).toEqual([]);
    }
  });

  it('holds nothing but texts and things: what is taken needs no files beside it', () => {
    expect(files.filter(({ path }) => ['asset', 'log'].includes(roleOf(path))).map(({ path }) => path)).toEqual([]);
  });
});
