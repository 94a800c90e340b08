import { expect, it } from 'vitest';
import { sharedCauses } from '#domain/impact/false-redundancy.ts';
import { dependencyMap } from '#domain/impact/map.ts';
import { type NeedHow, needing } from '#domain/library/needing.ts';
import type { Component, Dependency } from '#domain/plan/model.ts';
import { planIn } from '../plan/plan-files.ts';

const plan = planIn({
  'components/c.yaml': [
    '- {id: desk, kind: function, name: Desk, dependsOn: [line, {anyOf: [chat, mail]}]}',
    '- {id: orders, kind: function, name: Orders}',
    '- {id: cloud, kind: region, name: Cloud}',
    '- {id: chat, kind: saas, name: Chat, dependsOn: [cloud]}',
    '- {id: texts, kind: saas, name: Texts, dependsOn: [cloud]}',
    '- {id: mail, kind: saas, name: Mail}',
    '- {id: line, kind: network, name: Line}',
  ].join('\n'),
});

function component(id: string): Component {
  const found = plan.components.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

const said = (dependsOn: readonly Dependency[] | null) =>
  dependsOn?.map((one) => ('on' in one ? one.on : `${one.atLeast} of ${one.anyOf.join(' ')}`));
const after = (owner: string, needs: readonly string[], how: NeedHow) =>
  said(
    needing(
      component(owner),
      needs.map((id) => component(id).id),
      how,
    ).dependsOn,
  );

it('LB12: each thing comes after what is needed already, once; nothing needs itself', () => {
  expect(after('orders', ['chat', 'mail', 'chat'], 'each')).toEqual(['chat', 'mail']);
  expect(after('desk', ['line', 'mail', 'desk'], 'each')).toEqual(['line', '1 of chat mail', 'mail']);
});

it('LB12: spares are one group, never of one thing, never the same group again', () => {
  expect(after('orders', ['chat', 'texts'], 'spares')).toEqual(['1 of chat texts']);
  expect(after('orders', ['chat'], 'spares')).toEqual(['chat']);
  expect(after('desk', ['mail', 'chat'], 'spares')).toEqual(['line', '1 of chat mail']);
});

it('LB12: a spare that is none is known as soon as it is said', () => {
  const needs = ['chat', 'texts'].map((id) => component(id).id);
  const next = needing(component('orders'), needs, 'spares');
  const components = plan.components.map((one) => (one.id === next.id ? next : one));
  expect(sharedCauses(dependencyMap(components)).map(({ owner, causes }) => [owner, causes])).toEqual([
    ['orders', ['cloud']],
  ]);
});
