import type { Component, ComponentId, Dependency } from '#domain/plan/model.ts';

/**
 * A made-up map of `count` components with about `links` dependencies, the same every time: layers as real ones have
 * (functions above services above what is bought), one dependency in eight a redundancy, a few cycles.
 */
export function largeMap(count: number, links: number): readonly Component[] {
  let state = count;
  const random = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const id = (number: number): ComponentId => `c${String(number).padStart(5, '0')}` as ComponentId;
  const functions = Math.ceil(count / 20);
  const perComponent = links / count;
  return Array.from({ length: count }, (_, number) => {
    const below = (): ComponentId => {
      // Mostly on later ones, near ones more often; seldom backwards, which makes cycles.
      if (random() < 0.002) return id(Math.floor(random() * count));
      const far = Math.floor((count - number - 1) * random() ** 2);
      return id(Math.min(count - 1, number + 1 + far));
    };
    const wanted = number > count * 0.95 ? 0 : Math.round(perComponent * (0.5 + random()) * 1.05);
    const dependsOn = Array.from({ length: wanted }, (): Dependency => {
      if (random() < 0.125) return group([...new Set([below(), below()])]);
      return { on: below(), mode: random() < 0.15 ? 'soft' : 'hard', tolerance: null, for: 'run' };
    }).filter((each) => ('anyOf' in each ? !each.anyOf.includes(id(number)) : each.on !== id(number)));
    return component(id(number), number < functions, number >= count * 0.6, dependsOn);
  });
}

function group(anyOf: readonly ComponentId[]): Dependency {
  return { anyOf, atLeast: 1, name: null, mode: 'hard', tolerance: null, for: 'run' };
}

function component(
  id: ComponentId,
  isFunction: boolean,
  external: boolean,
  dependsOn: readonly Dependency[],
): Component {
  return {
    id,
    kind: isFunction ? 'function' : external ? 'saas' : 'service',
    name: id,
    tier: isFunction ? 1 : null,
    response: false,
    rto: null,
    mtpd: null,
    mbco: null,
    owner: null,
    external,
    dependsOn,
    notes: null,
    tags: [],
    source: null,
    reviewed: null,
    reviewEvery: null,
    origin: null,
    unknown: {},
  };
}
