import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runHoldfast } from '#electron/cli/run-holdfast.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const BODY = `
## Start

1. [ ] **Shift lead** announces "paper mode" at the desk (timer 5 min)
2. [ ] **Cashier** takes the voucher pads from the safe
   - [ ] count the float (record float in €)
   - [ ] again, back to [1](#step-1)

> [!DECISION] Is the phone line working?
> - Yes → [Authorise by phone](#authorise-by-phone)
> - No → [Close](procedure:close-desk)
> - See [the site](https://example.org)

## Authorise by phone

4. [ ] call\u001b[31m
`;

let plan = '';

beforeAll(async () => {
  plan = await temporaryFolder();
  await mkdir(join(plan, 'procedures'));
  await writeFile(join(plan, 'plan.yaml'), 'format: holdfast/1\nid: p\nname: P\n');
  const header = '---\nid: desk-on-paper\ntitle: Desk on paper\nkind: runbook\nroles: [Shift lead, Cashier]\n---\n';
  await writeFile(join(plan, 'procedures', 'desk.md'), header + BODY);
  await writeFile(join(plan, 'procedures', 'notes.md'), '# Notes\n\nNothing to do.\n');
});

async function run(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = '';
  let err = '';
  const code = await runHoldfast(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

describe('holdfast steps', () => {
  it('prints the contract of command-line.md as JSON', async () => {
    const { code, out } = await run('steps', plan, 'desk-on-paper', '--json');
    expect(code).toBe(0);
    const printed: unknown = JSON.parse(out);
    const key = expect.stringMatching(/^[0-9a-f]{16}$/);
    const path = ['Start'];
    const bare = { key, path, who: null, timer: null, values: null, jump: null, steps: [] };
    expect(printed).toEqual({
      id: 'desk-on-paper',
      steps: [
        { ...bare, number: '1', text: 'announces "paper mode" at the desk', who: 'Shift lead', timer: '5m' },
        {
          ...bare,
          number: '2',
          text: 'takes the voucher pads from the safe',
          who: 'Cashier',
          steps: [
            { ...bare, number: '2.1', text: 'count the float', values: { names: ['float'], unit: '€' } },
            { ...bare, number: '2.2', text: 'again, back to 1', jump: '#step-1' },
          ],
        },
        { ...bare, number: '4', path: ['Authorise by phone'], text: 'call\u001b[31m' },
      ],
      decisions: [
        {
          number: '3',
          key,
          path,
          parent: null,
          question: 'Is the phone line working?',
          options: [
            { text: 'Yes Authorise by phone', target: '#authorise-by-phone' },
            { text: 'No Close', target: 'procedure:close-desk' },
            { text: 'See the site', target: null },
          ],
        },
      ],
    });
  });

  it('prints for people in English', async () => {
    const { code, out } = await run('steps', plan, 'desk-on-paper', '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toBe(`Desk on paper (desk-on-paper)
5 steps, 1 decision

Start
  1. [ ] Shift lead: announces "paper mode" at the desk [timer 5m]
  2. [ ] Cashier: takes the voucher pads from the safe
    2.1. [ ] count the float [write down float in €]
    2.2. [ ] again, back to 1 [go to step 1]
  3. ? Is the phone line working?
       1) Yes → step 4
       2) No → procedure close-desk
       3) See the site

Authorise by phone
  4. [ ] call\ufffd[31m
`);
  });

  it('prints for people in French', async () => {
    const { out } = await run('steps', plan, 'desk-on-paper', '--lang', 'fr');
    expect(out).toContain('5 étapes, 1 décision');
    expect(out).toContain('1. [ ] Shift lead\u00a0: announces "paper mode" at the desk [minuteur 5m]');
  });

  it('says when there is nothing to do', async () => {
    const { code, out } = await run('steps', plan, 'notes', '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toBe('Notes (notes)\nOnly a reference: no steps in it.\n');
  });

  it.each([
    ['an unknown procedure', () => ['steps', plan, 'desk'], 'Did you mean desk-on-paper?'],
    ['a missing folder', () => ['steps', join(plan, 'nope'), 'x'], 'No plan folder'],
    ['a folder that is no plan', () => ['steps', join(plan, 'procedures'), 'x'], 'cannot be read'],
    ['a missing argument', () => ['steps', plan], 'PROCEDURE'],
  ])('%s ends with 2', async (_name, args, words) => {
    const { code, out, err } = await run(...args(), '--lang', 'en');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });
});
