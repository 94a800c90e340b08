import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addRow,
  doubtsAbout,
  editedTree,
  movedTo,
  moveRow,
  removeRow,
  rowsOfTree,
  shiftRow,
  treeOfRows,
} from '#domain/calls/edit-tree.ts';
import type { CallNode } from '#domain/plan/model.ts';
import { as } from '../impact/build.ts';
import { node, tree } from './call-fixture.ts';

const root = node('a', [node('b', [node('c'), node('d')]), node('e')]);
const names = (rows: ReturnType<typeof rowsOfTree>) => rows.map(({ depth, contact }) => `${depth}${contact}`).join(' ');

const branch = (depth: number): fc.Arbitrary<CallNode> =>
  fc
    .tuple(
      fc.stringMatching(/^[a-z]{1,4}$/),
      depth === 0 ? fc.constant<CallNode[]>([]) : fc.array(branch(depth - 1), { maxLength: 3 }),
    )
    .map(([id, calls]) => node(id, calls));

describe('editing a call tree', () => {
  it('CT27: goes by rows, and rows make the tree again', () => {
    expect(names(rowsOfTree(root))).toBe('0a 1b 2c 2d 1e');
    expect(treeOfRows([])).toBeNull();
    expect(editedTree(tree(node('x')), [])).toBeNull();
    fc.assert(
      fc.property(branch(3), (one) => {
        expect(treeOfRows(rowsOfTree(one))).toEqual(one);
      }),
    );
    const tooDeep = rowsOfTree(root).map((row) => (row.contact === 'e' ? { ...row, depth: 7 } : row));
    expect(names(rowsOfTree(treeOfRows(tooDeep) ?? root))).toBe('0a 1b 2c 2d 3e');
  });

  it('CT28: adds, removes, moves and shifts', () => {
    const rows = rowsOfTree(root);
    expect(names(addRow(rows, 1, (depth) => ({ depth, contact: as('x'), title: null })))).toBe('0a 1b 2c 2d 2x 1e');
    expect(names(removeRow(rows, 1))).toBe('0a 1c 1d 1e');
    expect(names(removeRow(rows, 0))).toBe('0a 1b 2c 2d 1e');
    expect(names(moveRow(rows, 1, 1))).toBe('0a 1e 1b 2c 2d');
    expect(movedTo(rows, 1, 1)).toBe(2);
    expect(names(moveRow(rows, 4, -1))).toBe('0a 1e 1b 2c 2d');
    expect(movedTo(rows, 4, -1)).toBe(1);
    expect(names(moveRow(rows, 2, -1))).toBe('0a 1b 2c 2d 1e');
    expect(names(shiftRow(rows, 4, 1))).toBe('0a 1b 2c 2d 2e');
    expect(names(shiftRow(rows, 1, 1))).toBe('0a 1b 2c 2d 1e');
    expect(names(shiftRow(rows, 3, -1))).toBe('0a 1b 2c 1d 1e');
  });

  it('CT28: keeps everybody and one root, whatever is done', () => {
    fc.assert(
      fc.property(
        branch(3),
        fc.array(fc.tuple(fc.constantFrom('up', 'down', 'in', 'out'), fc.nat(20))),
        (one, acts) => {
          let rows = rowsOfTree(one);
          const before = rows.map(({ contact }) => contact).sort();
          for (const [act, nth] of acts) {
            const at = nth % rows.length;
            rows =
              act === 'up' || act === 'down'
                ? moveRow(rows, at, act === 'up' ? -1 : 1)
                : shiftRow(rows, at, act === 'in' ? 1 : -1);
          }
          expect(rows.map(({ contact }) => contact).sort()).toEqual(before);
          expect(rows.filter(({ depth }) => depth === 0)).toHaveLength(1);
          expect(rowsOfTree(treeOfRows(rows) ?? one)).toEqual(rows);
        },
      ),
    );
  });

  it('CT29: says too many calls and people who stand in it twice', () => {
    const rows = rowsOfTree(node('a', [node('b'), node('c'), node('d'), node('a')]));
    expect(doubtsAbout(rows, ({ contact }) => contact)).toEqual([
      { many: true, twice: true },
      ...['b', 'c', 'd'].map(() => ({ many: false, twice: false })),
      { many: false, twice: true },
    ]);
  });
});
