import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallOutcome } from '#domain/calls/call-log.ts';
import type { CallTreeState } from '#domain/calls/call-tree.ts';
import { isReached } from '#domain/calls/call-tree.ts';
import type { PlannedCall } from '#domain/calls/people.ts';
import type { CallNode, Contact } from '#domain/plan/model.ts';
import { channel, clock, contact, Log, node, stateAt, tree, type World } from './call-fixture.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;

const someone = (id: string): fc.Arbitrary<Contact> =>
  fc
    .record({
      channels: fc.array(
        fc.constantFrom(channel('mobile'), channel('phone', { via: 'net' as never }), channel('chat')),
        {
          maxLength: 3,
        },
      ),
      deputies: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 2 }),
    })
    .map(({ channels, deputies }) => contact(id, channels, deputies));

const branch = (depth: number): fc.Arbitrary<CallNode> =>
  fc
    .tuple(
      fc.constantFrom(...NAMES),
      depth === 0 ? fc.constant<CallNode[]>([]) : fc.array(branch(depth - 1), { maxLength: 3 }),
    )
    .map(([id, calls]) => node(id, calls));

const world: fc.Arbitrary<World> = fc
  .tuple(branch(2), fc.tuple(...NAMES.map(someone)), fc.boolean())
  .map(([root, contacts, isDown]) => ({ tree: tree(root), contacts, down: isDown ? ['net'] : [] }));

const OUTCOMES: readonly CallOutcome[] = ['reached', 'deputy', 'voicemail', 'no-answer', 'wrong-number'];
const outcomes = fc.array(fc.constantFrom(...OUTCOMES), { minLength: 1, maxLength: 60 });

/** Logs what came of `call` as the screen does. */
function log(into: Log, at: number, call: PlannedCall, outcome: CallOutcome): void {
  const used = { index: call.channel.index, type: call.channel.channel.type };
  const isForDeputy = call.rings !== call.person;
  if (isForDeputy && (outcome === 'reached' || outcome === 'deputy')) {
    into.call(at, call.person, 'deputy', { channel: used, reached: call.rings });
  } else if (outcome === 'deputy') into.call(at, call.person, 'deputy', { channel: used });
  else into.call(at, call.rings, outcome, { channel: used });
}

/** Works a tree through with `said`, then with no answers, until nothing is left; calls `look` at every state. */
function work(of: World, said: readonly CallOutcome[], look: (state: CallTreeState) => void): CallTreeState {
  const kept = new Log().start();
  let now = clock('02:42');
  for (let turn = 0; turn < 2000; turn += 1) {
    const state = stateAt(of, kept, now);
    look(state);
    const [call] = state.queue;
    if (call !== undefined) log(kept, now, call, said[turn] ?? 'no-answer');
    else if (state.later?.dueAt != null) now = state.later.dueAt;
    else return state;
    now += 30_000;
  }
  throw new Error('the tree never ends');
}

describe('any call tree', () => {
  it('CT13: offers no two calls to one person, whatever happens', () => {
    fc.assert(
      fc.property(world, outcomes, (of, said) => {
        work(of, said, ({ queue }) => expect(new Set(queue.map(({ rings }) => rings)).size).toBe(queue.length));
      }),
    );
  });

  it('CT14: comes to an end in which everybody was reached or has nobody left to call', () => {
    fc.assert(
      fc.property(world, outcomes, (of, said) => {
        const end = work(of, said, () => undefined);
        expect(end.isOver).toBe(true);
        for (const person of end.people) expect(isReached(person) || end.unreached.includes(person.contact)).toBe(true);
        expect(end.counts.reached + end.unreached.length).toBe(end.counts.total);
      }),
    );
  });

  it('CT17: never loses anybody who was reached', () => {
    fc.assert(
      fc.property(world, outcomes, (of, said) => {
        let before = new Set<string>();
        work(of, said, ({ people }) => {
          const reached = new Set<string>(people.filter(isReached).map(({ contact: id }) => id));
          expect([...before].filter((id) => !reached.has(id))).toEqual([]);
          before = reached;
        });
      }),
    );
  });
});
