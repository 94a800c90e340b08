import { describe, expect, it } from 'vitest';
import { cliArguments } from '#electron/shell/arguments.ts';

describe('cliArguments', () => {
  it.each([
    [[], { command: null, plan: null }],
    [['--no-sandbox'], { command: null, plan: null }],
    [['--plan=/a/b'], { command: null, plan: '/a/b' }],
    [['open'], { command: null, plan: null }],
    [['open', 'plan'], { command: null, plan: 'plan' }],
    [['check', 'plan', '--json'], { command: ['check', 'plan', '--json'], plan: null }],
    [['--help'], { command: ['--help'], plan: null }],
  ])('%j', (args, asked) => {
    expect(cliArguments(args)).toEqual(asked);
  });
});
