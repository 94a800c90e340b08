import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { addFunctions } from '#app/add-functions.ts';
import type { App } from '#app/open-app.ts';
import { thing, thingsOf } from '#app/plan.ts';
import { planMap } from '#app/plan-map.ts';
import { type MapView, mapViewOf, whatIf } from '#app/situation-map.ts';
import { undoPlan } from '#app/undo-plan.ts';
import { addActions, saveScenario, subjectOf } from '#app/what-if.ts';
import { putPlan, testApp } from './test-app.ts';

const author = { by: 's-krol' };
const MAP = `
- { id: orders, kind: function, name: Orders, tier: 1, rto: 2h, dependsOn: [shop] }
- { id: stock, kind: function, name: Stock, tier: 2, dependsOn: [west] }
- { id: shop, kind: saas, name: Shop, owner: ann, dependsOn: [west] }
- { id: west, kind: region, name: West }
`;
const PAPER =
  '---\nid: paper\ntitle: On paper\nkind: fallback\nfor: [shop]\nuses: []\nsustain: 4h\n---\n\n1. [ ] Write\n';
let app: App;

beforeEach(async () => {
  app = await testApp();
  await putPlan(app, {
    'components/map.yaml': MAP,
    'contacts/ann.yaml': '- { id: ann, name: Ann }\n',
    'procedures/paper.md': PAPER,
  });
});

async function viewOf(...down: readonly string[]): Promise<MapView> {
  const plan = await planMap(app);
  if (plan === null) throw new Error('no plan');
  return mapViewOf(plan, whatIf(plan, down));
}

it('WI1: each name becomes a function of the first tier with nothing recorded, under an id of its own; all are one change', async () => {
  await addFunctions(app, author, 'Name what must go on', ['Orders', 'Répondre au téléphone', '***', 'Orders']);
  const functions = (await thingsOf(app, 'component')).filter(({ kind }) => kind === 'function');
  const added = functions.filter(({ dependsOn }) => dependsOn === null);
  expect(added.map(({ id, name, tier }) => [id, name, tier]).toSorted()).toEqual([
    ['function', '***', 1],
    ['orders-2', 'Orders', 1],
    ['orders-3', 'Orders', 1],
    ['repondre-au-telephone', 'Répondre au téléphone', 1],
  ]);
  // What is written is read back the same: unknown stays unknown, and is not "needs nothing".
  const [file] = (await app.db.files.toArray()).filter(({ path }) => path.includes('repondre'));
  expect(new TextDecoder().decode(file?.bytes)).not.toContain('dependsOn');
  expect((await undoPlan(app))?.name).toBe('Name what must go on');
  expect((await thingsOf(app, 'component')).map(({ id }) => id).toSorted()).toEqual([
    'orders',
    'shop',
    'stock',
    'west',
  ]);
});

it('WI2: a suggestion becomes an open action with what it is about and who answers for that, once', async () => {
  const { plan } = await viewOf('west');
  const suggestion = { change: 'alternative', owner: 'shop', on: 'west', saves: [] } as never;
  const wanted = { title: 'Give Shop a way to work without West', ...subjectOf(suggestion, plan.components) };
  await addActions(app, author, 'Add to actions', [wanted]);
  await addActions(app, author, 'Add to actions', [wanted, { ...wanted, title: 'Another' }]);
  const actions = await thingsOf(app, 'action');
  expect(actions.map(({ title, state, about, owner, due }) => [title, state, about, owner, due]).toSorted()).toEqual([
    ['Another', 'open', 'component:shop', 'ann', null],
    ['Give Shop a way to work without West', 'open', 'component:shop', 'ann', null],
  ]);
});

it('WI3: what is assumed to fail is saved as an exercise that begins with it and expects its fallbacks to be started', async () => {
  const words = {
    language: 'en',
    title: 'If West fails',
    summary: 'What then?',
    inject: 'It stops.',
    objectives: ['Hold'],
  };
  const id = await saveScenario(app, author, await viewOf('west'), words);
  const second = await saveScenario(app, author, await viewOf('west', 'shop'), words);
  expect([id, second]).toEqual(['if-west-fails', 'if-west-fails-2']);
  const scenario = await thing(app, 'scenario', id);
  expect(scenario).toMatchObject({
    title: 'If West fails',
    language: 'en',
    objectives: ['Hold'],
    duration: { text: '2h' },
  });
  expect(scenario?.injects).toMatchObject([{ at: { seconds: 0 }, text: 'It stops.', down: ['west'] }]);
  expect(scenario?.expectations.map(({ event, subject }) => [event, subject])).toEqual([
    ['incident.declared', null],
    ['procedure.started', 'paper'],
    ['decision.made', null],
  ]);
  expect((await thing(app, 'scenario', second))?.injects[0]?.down).toEqual(['shop', 'west']);
});

it('WI4: nothing but what the plan has is assumed to fail', async () => {
  const view = await viewOf('west', 'nowhere', '');
  expect(view.counts).toMatchObject({ functions: 2, down: 2, held: 1, withNothing: 1, gap: 0 });
  expect((await viewOf('nowhere')).isHit).toBe(false);
});
