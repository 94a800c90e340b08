import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checked } from './plan-files.ts';

const ABOUT = [
  'scenario-role-unknown',
  'scenario-after-end',
  'scenario-inject-repeated',
  'expectation-unknown',
  'reference-unknown',
];
const scenario = (more: string) => ({
  'scenarios/s.yaml': `id: s\ntitle: S\nroles: [Lead, Desk]\nduration: 2h\n${more}`,
  'call-trees/t.yaml': 'id: t\nname: T\nroot: {contact: ana}\n',
  'contacts/c.yaml': 'id: ana\nname: Ana\n',
  'procedures/p.md': '---\nid: p\n---\n',
});

/** The types of event in the table of the plan format, which is the contract. */
function eventTypes(): readonly string[] {
  const format = readFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'plan-format.md'), 'utf8');
  const [, table = ''] = format.split(/^\| type +\| `data` +\|$/m);
  const rows = table.split('\n\n')[0]?.split('\n') ?? [];
  return rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([a-z-]+\.[a-z-]+)`/g)].map((match) => match[1] ?? ''),
  );
}

describe('scenarios', () => {
  it.each([
    ['injects: [{id: i, at: 2h, title: I, to: [Lead, Desk]}]\n', []],
    ['injects:\n  - {id: i, at: 0m, title: I}\n  - {id: i, at: 5m, title: J}\n', ['7 scenario-inject-repeated']],
    ['injects:\n  - id: i\n    at: 121m\n    title: I\n', ['7 scenario-after-end']],
    ['injects:\n  - id: i\n    at: 0m\n    title: I\n    to: [Lead, Press]\n', ['9 scenario-role-unknown']],
    ['expectations: [{within: 15m, event: incident.declared}]\n', []],
    ['expectations:\n  - {within: 15m, event: incident.started}\n', ['6 expectation-unknown']],
    ['expectations:\n  - {within: 15m, event: procedure.started, subject: p}\n', []],
    ['expectations:\n  - {within: 15m, event: procedure.started, subject: gone}\n', ['6 reference-unknown']],
    ['expectations:\n  - {within: 15m, event: call-tree.completed, subject: t}\n', []],
    ['expectations:\n  - {within: 15m, event: call-tree.completed, subject: p}\n', ['6 reference-unknown']],
    ['expectations:\n  - {within: 15m, event: call.attempted, subject: ana}\n', []],
    ['expectations:\n  - {within: 15m, event: decision.made, subject: anything}\n', []],
  ])('P74: %j', (more, problems) => {
    expect(checked(scenario(more), ...ABOUT).map((line) => line.replace('scenarios/s.yaml:', ''))).toEqual(problems);
  });

  it('P74: every type of event that a log may hold can be expected', () => {
    const types = eventTypes();
    expect(types.length).toBeGreaterThan(35);
    const expectations = types.map((event) => `  - {within: 15m, event: ${event}}\n`).join('');
    expect(checked(scenario(`expectations:\n${expectations}`), ...ABOUT)).toEqual([]);
  });
});
