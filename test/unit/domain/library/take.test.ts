import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Named } from '#domain/editing/references.ts';
import { libraryIn } from '#domain/library/in-language.ts';
import { type Key, keyOf, thingsByKey } from '#domain/library/needs.ts';
import { offeredIn } from '#domain/library/offered.ts';
import { planOf } from '#domain/library/plan-of.ts';
import { type Taking, takeFrom } from '#domain/library/take.ts';
import type { ComponentId, IsoDate, Plan } from '#domain/plan/model.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { writePlan } from '#domain/plan/write-plan.ts';
import { problemsIn } from '#electron/cli/check.ts';
import { readPlanFolder } from '#electron/services/plan-folder.ts';
import { type Folder, planIn } from '../plan/plan-files.ts';

const LIBRARY: Folder = {
  'components/c.yaml': [
    '- {id: your-sign-in, kind: identity, name: Your sign-in, external: true, reviewed: 2026-01-01, dependsOn: [your-line]}',
    '- {id: your-line, kind: network, name: Your line, translations: {fr: {name: Votre ligne, notes: Le fil}}}',
    '- {id: forms, kind: equipment, name: Forms}',
    '- {id: aws, kind: provider, name: AWS, tags: [catalogue, cloud], source: public, reviewed: 2026-01-01}',
    '- {id: aws-us, kind: region, name: AWS US, dependsOn: [aws], tags: [catalogue, cloud], source: public}',
    '- {id: tel, kind: network, name: Tel, tags: [catalogue, carrier]}',
  ].join('\n'),
  'procedures/down.md':
    '---\nid: down\ntitle: Sign-in is down\nkind: fallback\nfor: [your-sign-in]\nuses: [forms]\ntrigger: Nobody gets in\nreviewed: 2026-01-01\nexercised: 2026-02-01\nlanguage: en\ntags: [failure-mode]\n---\n1. [ ] Send the [first words](procedure:msg)\n2. [ ] Start [orders](procedure:orders) on the [form](procedure:form)\n\n> [!DECISION] An attack?\n> - Yes → [Attack](procedure:attack)\n> - No → [1](#step-1)\n\nSee [before](procedure:prepare).\n',
  'procedures/panne.md':
    '---\nid: panne\ntitle: Connexion en panne\nkind: fallback\nfor: [your-sign-in]\nuses: [forms]\nlanguage: fr\ntranslationOf: down\ntags: [mode-de-panne]\n---\n1. [ ] Dire\n2. [ ] Lancer\n\n> [!DECISION] Attaque ?\n> - Oui → [1](#step-1)\n> - Non → [2](#step-2)\n',
  'procedures/orders.md':
    '---\nid: orders\ntitle: Orders\nkind: fallback\nfor: []\nlanguage: en\n---\n1. [ ] Use the [form](procedure:form), never [payroll](procedure:payroll)\n',
  'procedures/payroll.md': '---\nid: payroll\ntitle: Payroll\nkind: fallback\nlanguage: en\n---\n1. [ ] Pay\n',
  'procedures/attack.md':
    '---\nid: attack\ntitle: Attack\nkind: runbook\nlanguage: en\ntags: [failure-mode]\n---\n1. [ ] Call ______ now\n',
  'procedures/form.md':
    '---\nid: form\ntitle: Order form\nkind: reference\nlanguage: en\ntags: [form]\n---\nFor [orders](procedure:orders).\n',
  'procedures/prepare.md':
    '---\nid: prepare\ntitle: Prepare\nkind: reference\nlanguage: en\ntags: [preparation]\n---\n1. [ ] For [this](procedure:payroll)\n',
  'procedures/msg.md':
    '---\nid: msg\ntitle: First words\nkind: message\nlanguage: en\n---\n{{organisation}}: {{service}} of {{organisation}}.\n',
  'procedures/card.md':
    '---\nid: card\ntitle: "Role card: lead"\nkind: reference\nlanguage: en\ntags: [role]\nmakesRole:\n  id: lead\n  name: Lead\n  authority: [{may: Decide, limit: all}]\n---\nLead.\n',
  'procedures/fiche.md':
    '---\nid: fiche\ntitle: "Fiche : meneur"\nkind: reference\nlanguage: fr\ntranslationOf: card\nmakesRole: {id: lead, name: Meneur}\n---\nMener.\n',
  'scenarios/s.yaml':
    'id: s\ntitle: A bad day\nlanguage: en\ninjects: [{id: i, at: 0m, title: I, down: [your-sign-in]}]\nexpectations: [{within: 5m, event: component.marked, subject: your-sign-in}, {within: 9m, event: procedure.started, subject: down}]\n',
};
const library = planIn(LIBRARY);
const procedures = (...ids: readonly string[]): readonly Named[] => ids.map((id) => ({ kind: 'procedure', id }));

function take(
  chosen: readonly Named[],
  plan: Folder = {},
  standIns: Readonly<Record<string, string>> = {},
  without: readonly Key[] = [],
): Taking {
  const there = thingsByKey(planIn(plan));
  return takeFrom(library, there, {
    chosen,
    standIns: new Map(Object.entries(standIns) as [string, ComponentId][]),
    without: new Set(without),
  });
}

const addedBy = (taking: Taking) =>
  taking.added.map(({ kind, id, because }) => `${kind}:${id}${because === null ? '' : ` (${because})`}`);
const one = (taking: Taking, id: string) => taking.put.find(({ thing }) => thing.id === id)?.thing;

describe('what a library offers', () => {
  it('LB1: stands in sections, texts in the language asked for, components in every one', () => {
    const shown = (language: string | null) =>
      offeredIn(library, language).map(({ name, groups }) => [
        name,
        ...groups.map((group) => `${group.name ?? ''}: ${group.items.map(({ id }) => id).join(' ')}`),
      ]);
    expect(shown('en')).toEqual([
      ['modes', ': attack down'],
      ['business', ': orders payroll'],
      ['preparation', ': prepare'],
      ['forms', ': form'],
      ['roles', ': card'],
      ['messages', ': msg'],
      ['scenarios', ': s'],
      ['catalogue', 'other: aws aws-us tel'],
    ]);
    expect(shown('fr')).toEqual([
      ['modes', ': panne'],
      ['roles', ': fiche'],
      ['catalogue', 'other: aws aws-us tel'],
    ]);
    const many = planIn({
      'components/c.yaml': ['a', 'b', 'c', 'd']
        .map(
          (id) => `- {id: ${id}, kind: network, name: ${id}, tags: [catalogue, ${id === 'd' ? 'dns' : 'carrier'}]}\n`,
        )
        .join(''),
    });
    expect(offeredIn(many, 'en')[0]?.groups.map(({ name, items }) => `${name ?? ''}: ${items.length}`)).toEqual([
      'carrier: 3',
      'other: 1',
    ]);
    expect(shown(null)[0]).toEqual(['modes', ': attack panne down']);
  });
});

describe('what comes along', () => {
  it('LB2: what fields name, messages, reference pages and forms, and where steps and decisions lead', () => {
    expect(addedBy(take(procedures('down')))).toEqual([
      'component:your-sign-in (Sign-in is down)',
      'component:your-line (Your sign-in)',
      'component:forms (Sign-in is down)',
      'procedure:attack (Sign-in is down)',
      'procedure:down',
      'procedure:form (Sign-in is down)',
      'procedure:msg (Sign-in is down)',
      'procedure:orders (Sign-in is down)',
      'procedure:prepare (Sign-in is down)',
    ]);
  });

  it('LB2: a form brings the procedure that it is for only where it was chosen itself', () => {
    expect(addedBy(take(procedures('form')))).toEqual(['procedure:form', 'procedure:orders (Order form)']);
    expect(addedBy(take([{ kind: 'component', id: 'aws-us' }]))).toEqual([
      'component:aws (AWS US)',
      'component:aws-us',
    ]);
    expect(addedBy(take([{ kind: 'scenario', id: 's' }])).slice(0, 2)).toEqual([
      'component:your-sign-in (A bad day)',
      'component:your-line (Your sign-in)',
    ]);
  });

  it('LB13: what is only linked to can be left out, with what only it would bring; what is needed cannot', () => {
    const all = take(procedures('down'));
    const spare = all.added.filter(({ isSpare }) => isSpare).map(({ kind, id }): Key => `${kind}:${id}`);
    expect(spare).toEqual(['procedure:form', 'procedure:msg', 'procedure:orders', 'procedure:prepare']);
    const fewer = take(procedures('down'), {}, {}, ['procedure:orders', 'procedure:msg', 'procedure:attack']);
    expect(addedBy(fewer).filter((line) => line.startsWith('procedure:'))).toEqual([
      'procedure:attack (Sign-in is down)',
      'procedure:down',
      'procedure:form (Sign-in is down)',
      'procedure:prepare (Sign-in is down)',
    ]);
    expect(fewer.left.map(({ id, because }) => [id, because])).toEqual([
      ['msg', 'Sign-in is down'],
      ['orders', 'Sign-in is down'],
    ]);
    expect(one(fewer, 'down')).toMatchObject({ body: expect.stringContaining('Send the first words\n') });
    const least = take(procedures('down'), {}, {}, spare);
    expect(least.added.some(({ isSpare }) => isSpare)).toBe(false);
  });

  it('LB3: where the plan has a thing of that id, the plan’s own is meant', () => {
    const plan = {
      'procedures/msg.md': '---\nid: msg\ntitle: Ours\nkind: message\n---\nOurs\n',
      'components/f.yaml': 'id: forms\nkind: data\nname: Our forms\n',
    };
    const taking = take(procedures('down'), plan);
    expect(taking.own.map(({ kind, id, because }) => `${kind}:${id} (${because ?? ''})`)).toEqual([
      'component:forms (Sign-in is down)',
      'procedure:msg (Sign-in is down)',
    ]);
    expect(addedBy(taking)).not.toContain('procedure:msg (Sign-in is down)');
    expect(one(taking, 'down')).toMatchObject({ uses: ['forms'], body: expect.stringContaining('(procedure:msg)') });
  });
});

describe('ids', () => {
  it('LB4: what is there already, word for word, is not taken again', () => {
    const first = take(procedures('card', 'msg'));
    const there = thingsByKey(planOf(first.put));
    const again = takeFrom(library, there, {
      chosen: procedures('card', 'msg'),
      standIns: new Map(),
      without: new Set(),
    });
    expect(again.put).toEqual([]);
    expect(again.same.map(({ id }) => id)).toEqual(['card', 'msg']);
  });

  it('LB4: what is there under the same id and is another gives the taken one another id, and what names it follows', () => {
    const plan = {
      'procedures/form.md': '---\nid: form\ntitle: Tax form\n---\n1. [ ] Go\n',
      'procedures/f2.md': '---\nid: form-2\n---\n',
      'components/a.yaml': 'id: aws\nkind: data\nname: Our aws\n',
    };
    const taking = take(
      [...procedures('form', 'orders'), { kind: 'component', id: 'aws' }, { kind: 'component', id: 'aws-us' }],
      plan,
    );
    expect(taking.renamed.map(({ from, to }) => `${from} ${to}`)).toEqual(['aws aws-2', 'form form-3']);
    expect(one(taking, 'orders')).toMatchObject({ body: expect.stringContaining('[form](procedure:form-3)') });
    expect(one(taking, 'aws-us')).toMatchObject({ dependsOn: [{ on: 'aws-2' }] });
    expect(taking.added.map(({ id }) => id)).toContain('form-3');
  });

  it('LB4: what an exercise expects follows too', () => {
    const plan = { 'procedures/down.md': '---\nid: down\ntitle: Other\n---\n1. [ ] Go\n' };
    const taking = take([...procedures('down'), { kind: 'scenario', id: 's' }], plan);
    expect(one(taking, 's')).toMatchObject({ expectations: [{ subject: 'your-sign-in' }, { subject: 'down-2' }] });
  });

  it('LB5: links to what is neither taken nor there become words, a translation without its twin stands for itself', () => {
    const taking = take(procedures('down', 'panne'));
    expect(one(taking, 'orders')).toMatchObject({ body: '1. [ ] Use the [form](procedure:form), never payroll\n' });
    expect(one(taking, 'panne')).toMatchObject({ translationOf: 'down' });
    expect(one(take(procedures('panne')), 'panne')).toMatchObject({ translationOf: null });
    const plan = { 'procedures/payroll.md': '---\nid: payroll\n---\n1. [ ] Ours\n' };
    expect(one(take(procedures('down'), plan), 'orders')).toMatchObject({
      body: expect.stringContaining('(procedure:payroll)'),
    });
  });

  it('LB6: a stand-in can be one of the plan’s own: it does not come, nor what only it needs', () => {
    const plan = { 'components/k.yaml': 'id: keyfort\nkind: saas\nname: Keyfort\n' };
    const taking = take([...procedures('down'), { kind: 'scenario', id: 's' }], plan, { 'your-sign-in': 'keyfort' });
    expect(taking.standIns).toEqual([{ id: 'your-sign-in', name: 'Your sign-in' }]);
    expect(addedBy(taking).filter((line) => line.startsWith('component:'))).toEqual([
      'component:forms (Sign-in is down)',
    ]);
    expect(one(taking, 'down')).toMatchObject({ for: ['keyfort'] });
    expect(one(taking, 's')).toMatchObject({
      injects: [{ down: ['keyfort'] }],
      expectations: [{ subject: 'keyfort' }, { subject: 'down' }],
    });
  });

  it('LB7: dates of review and proof of practice are not taken, the source is', () => {
    const taking = take([...procedures('down'), { kind: 'component', id: 'aws' }]);
    expect(one(taking, 'down')).toMatchObject({ reviewed: null, exercised: null, trained: [], origin: null });
    expect(one(taking, 'your-sign-in')).toMatchObject({ reviewed: null });
    expect(one(taking, 'aws')).toMatchObject({ source: 'public (2026-01-01)', reviewed: null });
  });

  it('LB8: a card brings its role, nobody in it yet; two cards of one role are translations of one', () => {
    const role = (taking: Taking) => taking.put.filter(({ kind }) => kind === 'role').map(({ thing }) => thing);
    const both = take(procedures('fiche', 'card'));
    expect(role(both)).toMatchObject([
      { id: 'lead', name: 'Lead', succession: [], card: 'card', authority: [{ may: 'Decide', limit: 'all' }] },
    ]);
    expect(one(both, 'card')).toMatchObject({ unknown: {} });
    expect(role(take(procedures('fiche')))).toMatchObject([{ id: 'lead', name: 'Meneur', card: 'fiche' }]);
    expect(role(take(procedures('card'), { 'roles/r.yaml': 'id: lead\nname: Ours\nsuccession: []\n' }))).toEqual([]);
    const clash = take(procedures('card'), { 'procedures/card.md': '---\nid: card\n---\nOther\n' });
    expect(role(clash)).toMatchObject([{ card: 'card-2' }]);
  });

  it('LB9: blanks to fill in are listed', () => {
    expect(take(procedures('down', 'card')).blanks.map(({ kind, id, what }) => [`${kind}:${id}`, what])).toEqual([
      ['role:lead', { sort: 'people' }],
      ['procedure:attack', { sort: 'line', text: 'Call ______ now' }],
      ['procedure:msg', { sort: 'message', names: ['organisation', 'service'] }],
      ['component:your-sign-in', { sort: 'stand-in' }],
      ['component:your-line', { sort: 'stand-in' }],
    ]);
  });

  it('LB11: a component is called and noted in the language of the reader, and no longer says the others', () => {
    const line = (language: string) => libraryIn(library, language).components.find(({ id }) => id === 'your-line');
    expect(line('fr-CA')).toMatchObject({ name: 'Votre ligne', notes: 'Le fil', unknown: {} });
    expect(line('en')).toMatchObject({ name: 'Your line', notes: null, unknown: {} });
    expect(libraryIn(library, 'fr').components.find(({ id }) => id === 'forms')?.name).toBe('Forms');
  });
});

const shipped = readPlan(
  await readPlanFolder(join(import.meta.dirname, '..', '..', '..', '..', 'runbooks', 'library')),
).plan;
if (shipped === null) throw new Error('no library');
const every = [...thingsByKey(shipped).values()].map(({ kind, thing }): Named => ({ kind, id: thing.id }));

/** Errors and warnings of a plan that holds what was taken, beside what it had. */
function gravest(there: Plan, taking: Taking): readonly string[] {
  const merged = planOf([...thingsByKey(there).values(), ...taking.put]);
  const plan = { ...merged, info: { ...there.info, languages: ['en', 'fr'] } };
  return problemsIn(writePlan(plan), '2026-11-24' as IsoDate)
    .filter(({ severity, code }) => severity === 'error' || (severity === 'warning' && code !== 'role-unfilled'))
    .map(({ file, line, code }) => `${file}:${line} ${code}`);
}

describe('taking from the library that ships', () => {
  it('LB10: whatever is chosen, it reads as a plan without errors, into an empty plan', () => {
    const empty = planIn({});
    fc.assert(
      fc.property(fc.subarray([...every], { minLength: 1, maxLength: 6 }), (chosen) => {
        const taking = takeFrom(shipped, new Map(), { chosen, standIns: new Map(), without: new Set() });
        expect(gravest(empty, taking)).toEqual([]);
        const spare = taking.added.filter(({ isSpare }) => isSpare).map(({ kind, id }): Key => `${kind}:${id}`);
        const least = takeFrom(shipped, new Map(), { chosen, standIns: new Map(), without: new Set(spare) });
        expect(gravest(empty, least)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 90_000);

  it('LB10: each of its procedures alone does, and taken again brings nothing', () => {
    const chosen = every.filter(({ kind }) => kind === 'procedure');
    for (const named of chosen.filter((_, at) => at % 9 === 0)) {
      const taking = takeFrom(shipped, new Map(), { chosen: [named], standIns: new Map(), without: new Set() });
      expect(gravest(planIn({}), taking), named.id).toEqual([]);
      const again = takeFrom(shipped, thingsByKey(planOf(taking.put)), {
        chosen: [named],
        standIns: new Map(),
        without: new Set(),
      });
      expect(
        again.put.map(({ thing }) => thing.id),
        keyOf(named),
      ).toEqual([]);
    }
  });

  it('LB10: all of it does, into an empty plan and beside the example', async () => {
    const example = readPlan(
      await readPlanFolder(join(import.meta.dirname, '..', '..', '..', '..', 'runbooks', 'example')),
    ).plan;
    if (example === null) throw new Error('no example');
    expect(
      gravest(planIn({}), takeFrom(shipped, new Map(), { chosen: every, standIns: new Map(), without: new Set() })),
    ).toEqual([]);
    const before = gravest(example, {
      ...takeFrom(shipped, new Map(), { chosen: [], standIns: new Map(), without: new Set() }),
    });
    const taking = takeFrom(shipped, thingsByKey(example), { chosen: every, standIns: new Map(), without: new Set() });
    const codes = (lines: readonly string[]) => lines.map((line) => line.split(' ')[1]).toSorted();
    expect(codes(gravest(example, taking))).toEqual(codes(before));
  }, 90_000);
});
