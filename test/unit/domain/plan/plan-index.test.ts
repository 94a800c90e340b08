import { describe, expect, it } from 'vitest';
import { planIndex } from '#domain/plan/plan-index.ts';
import { planIn } from './plan-files.ts';

const plan = planIn({
  'plan.yaml': 'format: holdfast/1\nid: p\nname: P\napprovedBy: ana\n',
  'components/a.yaml': [
    '- {id: desk, kind: function, name: Desk, owner: ana, dependsOn: [phone, {anyOf: [line, phone]}]}',
    '- {id: phone, kind: saas, name: Phone}',
    '- {id: line, kind: network, name: Line}',
  ].join('\n'),
  'procedures/f.md':
    '---\nid: f\nfor: desk\nuses: [phone]\nowner: ana\ntrained: [bo]\nexercised: {on: 2026-01-01, by: [ana]}\ntranslationOf: g\n---\n',
  'procedures/g.md': '---\nid: g\nkind: message\n---\n',
  'contacts/c.yaml':
    '- {id: ana, name: Ana, deputies: [bo], channels: [{type: phone, value: "1", via: phone}]}\n- {id: bo, name: Bo}\n',
  'roles/r.yaml': '{id: lead, name: Lead, succession: [ana, bo], card: g}',
  'call-trees/t.yaml': 'id: t\nname: T\nmessage: g\nroot: {contact: ana, calls: [{contact: bo}]}\n',
  'scenarios/s.yaml':
    'id: s\ntitle: S\nwithout: [phone]\ninjects: [{id: i, at: 0m, title: I, down: [phone], up: [line]}]\n',
  'schedule/s.yaml': '{id: x, scenario: s, on: 2026-12-01, with: [ana]}',
  'actions/a.yaml': '{id: act, title: Do, owner: bo}',
});
const index = planIndex(plan);

const said = (...of: Parameters<typeof index.referrers>) =>
  index.referrers(...of).map(({ kind, id, field }) => `${kind}:${id} ${field}`);

describe('the index of a plan', () => {
  it('P42: finds things by id', () => {
    expect(index.components.get('desk')?.name).toBe('Desk');
    expect(index.callTrees.get('t')?.name).toBe('T');
    expect(index.has('component', 'desk')).toBe(true);
    expect(index.has('contact', 'desk')).toBe(false);
    expect(index.has('schedule', 'x') && index.has('action', 'act')).toBe(true);
    expect(index.has('copy', 'x')).toBe(false);
  });

  it('P42: says who refers to a thing, in plan order, once for each mention', () => {
    expect(said('component', 'phone')).toEqual([
      'component:desk dependsOn',
      'component:desk dependsOn',
      'procedure:f uses',
      'contact:ana channels',
      'scenario:s without',
      'scenario:s injects',
    ]);
    expect(said('contact', 'ana')).toEqual([
      'plan:p approvedBy',
      'component:desk owner',
      'procedure:f owner',
      'procedure:f exercised',
      'role:lead succession',
      'tree:t root',
      'schedule:x with',
    ]);
    expect(said('contact', 'bo')).toEqual([
      'procedure:f trained',
      'contact:ana deputies',
      'role:lead succession',
      'tree:t root',
      'action:act owner',
    ]);
    expect(said('procedure', 'g')).toEqual(['procedure:f translationOf', 'role:lead card', 'tree:t message']);
    expect(said('scenario', 's')).toEqual(['schedule:x scenario']);
  });

  it('P42: nobody refers to what nobody names', () => {
    expect(said('component', 'nothing')).toEqual([]);
    expect(said('role', 'lead')).toEqual([]);
  });
});
