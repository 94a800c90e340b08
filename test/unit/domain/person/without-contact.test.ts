import { expect, it } from 'vitest';
import { proceduresWriting, withoutContact } from '#domain/person/without-contact.ts';
import type { ContactId } from '#domain/plan/model.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { folderOf } from '../../app/test-app.ts';

const ANN = 'ann' as ContactId;

function plan(tree: string) {
  const read = readPlan(
    folderOf({
      'plan.yaml': 'format: holdfast/1\nid: test\nname: Test\napprovedBy: ann\n',
      'contacts/all.yaml':
        '- { id: ann, name: Ann }\n- { id: bob, name: Bob, deputies: [ann, cy] }\n- { id: cy, name: Cy }\n',
      'components/all.yaml':
        '- { id: x, kind: service, name: X, owner: ann }\n- { id: y, kind: service, name: Y, owner: bob }\n',
      'roles/all.yaml':
        '- { id: lead, name: Lead, succession: [ann, bob] }\n- { id: two, name: Two, succession: [cy] }\n',
      'procedures/a.md': '---\nowner: ann\n---\n# A\n\n1. [ ] Go\n',
      'procedures/b.md':
        '---\ntrained: [ann, bob]\nexercised: { on: 2026-01-02, by: [bob, ann] }\n---\n# B\n\n1. [ ] Call [her](contact:ann)\n',
      'procedures/c.md': '---\ntrained: [bob]\n---\n# C\n\n1. [ ] Call [him](contact:ann-marie)\n',
      'call-trees/all.yaml': tree,
    }),
  );
  if (read.plan === null) throw new Error('no plan');
  return read.plan;
}

it('W1: everything that names a contact changes, and nothing else', () => {
  const before = plan('- { id: t, name: T, root: { contact: bob, calls: [{ contact: cy }] } }\n');
  const after = withoutContact(before, ANN);
  expect(after.info.approvedBy).toBeNull();
  expect(after.contacts.map((it) => [it.id, it.deputies])).toEqual([['bob', ['cy']]]);
  expect(after.components.map((it) => [it.id, it.owner])).toEqual([['x', null]]);
  expect(after.roles.map((it) => [it.id, it.succession])).toEqual([['lead', ['bob']]]);
  expect(after.procedures.map((it) => [it.id, it.owner, it.trained, it.exercised?.by])).toEqual([
    ['a', null, [], undefined],
    ['b', null, ['bob'], ['bob']],
  ]);
  expect([after.callTrees, after.stuck]).toEqual([[], []]);
  expect(withoutContact(before, 'nobody' as ContactId)).toMatchObject({ info: before.info, components: [], roles: [] });
});

it('W3: procedures whose text writes their name, or links to them, are named', () => {
  const { procedures } = plan('[]\n');
  const writing = (name: string) => proceduresWriting({ procedures }, { id: ANN, name }).map((it) => it.id);
  expect(writing('Ann')).toEqual(['b']);
  expect(writing('him')).toEqual(['b', 'c']);
});

it('W2: whom they were to call is called by whoever was to call them', () => {
  const below = '- { id: t, name: T, root: { contact: bob, calls: [{ contact: ann, calls: [{ contact: cy }] }] } }\n';
  expect(withoutContact(plan(below), ANN).callTrees[0]?.root).toMatchObject({
    contact: 'bob',
    calls: [{ contact: 'cy' }],
  });
  const above = '- { id: t, name: T, root: { contact: ann, calls: [{ contact: cy }] } }\n';
  expect(withoutContact(plan(above), ANN).callTrees[0]?.root.contact).toBe('cy');
  const several = '- { id: t, name: T, root: { contact: ann, calls: [{ contact: cy }, { contact: bob }] } }\n';
  expect(withoutContact(plan(several), ANN)).toMatchObject({ callTrees: [], stuck: ['t'] });
});
