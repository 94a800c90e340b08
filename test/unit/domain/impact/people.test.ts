import { describe, expect, it } from 'vitest';
import { canRespond } from '#domain/impact/functions-hit.ts';
import { type Impact, impactOf } from '#domain/impact/impact.ts';
import { dependencyMap } from '#domain/impact/map.ts';
import { contactReach, treeReach } from '#domain/impact/people.ts';
import { recoveryBlocked } from '#domain/impact/recovery.ts';
import type { Component, ComponentId, Contact } from '#domain/plan/model.ts';
import { anyOf, as, component, contact, recover, soft, task, tree } from './build.ts';

function impact(components: readonly Component[], ...down: readonly string[]): Impact {
  return impactOf(dependencyMap(components), { down: down.map((id) => as<ComponentId>(id)) });
}

const components = [component('chat', ['net']), component('mail', [soft('net')]), component('net')];
const byId = (contacts: readonly Contact[]) => new Map<string, Contact>(contacts.map((each) => [each.id, each]));

describe('reach', () => {
  it('I30: a channel works unless what it goes through is down; nobody is reached without a channel', () => {
    const somebody = contact('p', ['chat', '', 'mail', 'unheard-of']);
    const types = { working: ['mobile', 'chat', 'chat'], lost: ['chat'] };
    expect(contactReach(impact(components, 'net'), somebody)).toEqual({ reachable: true, ...types });
    expect(contactReach(impact(components, 'net'), contact('q', ['chat'])).reachable).toBe(false);
    expect(contactReach(impact(components), contact('r', [])).reachable).toBe(false);
  });

  it('I31: a deputy stands in, a deputy’s deputy does not; who is missing comes in tree order, each once', () => {
    const contacts = [
      contact('lead', ['chat'], ['deputy']),
      contact('deputy', ['']),
      contact('far', ['chat'], ['lead']),
      contact('lone', ['chat']),
    ];
    const calls = tree('t', ['lead', ['far', ['lone']], ['nobody'], ['lone']]);
    expect(treeReach(impact(components, 'net'), calls, byId(contacts))).toEqual({
      completable: false,
      unreachable: ['far', 'lone', 'nobody'],
    });
    const short = tree('t', ['lead', ['deputy']]);
    expect(treeReach(impact(components, 'net'), short, byId(contacts)).completable).toBe(true);
  });

  it('I32: we can respond as far as the functions with response are up', () => {
    const all = [
      ...components,
      task('tell-customers', ['mail'], { response: true }),
      task('reach-staff', ['chat'], { response: true }),
      task('sell', ['chat']),
      component('chatty', ['chat'], { response: true }),
    ];
    expect(canRespond(impact(all, 'net')).map(({ component: { id }, state }) => [id, state])).toEqual([
      ['reach-staff', 'down'],
      ['tell-customers', 'degraded'],
    ]);
  });
});

describe('recovery', () => {
  it('I33: is blocked by what is down; by a group’s down members only while it is below atLeast', () => {
    const tools = [
      component('a', [recover('x'), recover('soft')]),
      component('b', [anyOf(['x', 'y'], { for: 'recover' })]),
      component('c', [anyOf(['x', 'y', 'z'], { for: 'recover', atLeast: 2 })]),
      component('d', [recover('nobody'), anyOf(['nobody', 'x'], { for: 'recover' })]),
      component('soft', [soft('x')]),
      component('x'),
      component('y', ['x']),
      component('z'),
    ];
    expect(Object.fromEntries(recoveryBlocked(impact(tools, 'x')))).toEqual({ a: ['x'], b: ['x', 'y'], c: ['x', 'y'] });
    expect(Object.fromEntries(recoveryBlocked(impact(tools, 'y')))).toEqual({});
  });
});
