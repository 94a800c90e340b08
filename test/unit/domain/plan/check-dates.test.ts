import { describe, expect, it } from 'vitest';
import { sortProblems } from '#domain/plan/problem-codes.ts';
import { checked, found, shown, TODAY } from './plan-files.ts';

const head = 'format: holdfast/1\nid: p\nname: P\n';
const half = { 'plan.yaml': `${head}reviewEvery: 6mo\n` };
const about = (path: string, folder: Readonly<Record<string, string>>, ...codes: readonly string[]) =>
  checked(folder, ...codes).map((line) => line.replace(`${path}:`, ''));

describe('dates', () => {
  it.each([
    ['reviewed: 2026-05-28\n', []],
    ['reviewed: 2026-05-27\n', ['4 review-overdue']],
    ['reviewed: 2026-11-01\nreviewEvery: 2w\n', ['4 review-overdue']],
    ['reviewed: 2020-01-01\nreviewEvery: 10y\n', []],
    ['', ['1 review-never']],
    ['reviewed: 2026-11-25\n', ['4 date-in-future']],
  ])('P75: on %s with a plan of half years, a component with %j', (reviewed, problems) => {
    const text = `id: a\nkind: site\nname: A\n${reviewed}`;
    expect(
      about(
        'components/a.yaml',
        { ...half, 'components/a.yaml': text },
        'review-overdue',
        'review-never',
        'date-in-future',
      ),
    ).toEqual(problems);
  });

  it('P75: without any period nothing is overdue; procedures are judged alike', () => {
    const text = '---\nid: a\nreviewed: 2020-01-01\n---\n';
    expect(checked({ 'procedures/a.md': text }, 'review-overdue', 'review-never')).toEqual([]);
    expect(found({ ...half, 'procedures/a.md': text }, ['review-overdue'])[0]).toMatchObject({
      line: 3,
      severity: 'info',
      values: { due: '2020-06-29', last: '2020-01-01' },
    });
  });

  const contact = (more: string) => ({
    'contacts/c.yaml': `id: c\nname: C\nchannels: [{type: phone, value: "1"}]\n${more}`,
  });
  const VERIFIED = ['verification-overdue', 'verification-never', 'date-in-future'];
  it.each([
    ['a recent check', contact('verified: 2026-11-01\nverifyEvery: 3mo\n'), []],
    ['an old one', contact('verified: 2026-08-25\nverifyEvery: 3mo\n'), ['4 verification-overdue']],
    ['one on the last day', contact('verified: 2026-08-26\nverifyEvery: 3mo\n'), []],
    ['the plan’s period', { ...half, ...contact('verified: 2026-05-27\n') }, ['4 verification-overdue']],
    ['no period', contact('verified: 2020-01-01\n'), []],
    ['no check ever', contact(''), ['1 verification-never']],
    ['one to come', contact('verified: 2026-12-01\n'), ['4 date-in-future']],
    [
      'channels checked one by one',
      {
        'contacts/c.yaml':
          'id: c\nname: C\nverifyEvery: 3mo\nchannels:\n  - {type: phone, value: "1", verified: 2026-11-01}\n  - {type: sms, value: "2", verified: 2026-01-01}\n',
      },
      ['1 verification-overdue'],
    ],
    [
      'one channel never checked',
      {
        'contacts/c.yaml':
          'id: c\nname: C\nchannels:\n  - {type: phone, value: "1", verified: 2026-11-01}\n  - {type: sms, value: "2"}\n',
      },
      ['1 verification-never'],
    ],
    ['nothing to check', { 'contacts/c.yaml': 'id: c\nname: C\n' }, []],
  ])('P76: a contact with %s', (_name, folder, problems) => {
    expect(about('contacts/c.yaml', folder, ...VERIFIED)).toEqual(problems);
  });

  it.each([
    ['actions/a.yaml', 'id: a\ntitle: A\ndue: 2026-11-23\n', ['actions/a.yaml:3 action-overdue']],
    ['actions/a.yaml', 'id: a\ntitle: A\ndue: 2026-11-24\n', []],
    ['actions/a.yaml', 'id: a\ntitle: A\ndue: 2026-11-23\nstate: done\n', []],
    ['schedule/a.yaml', 'id: a\nreview: x\non: 2026-11-23\n', ['schedule/a.yaml:3 schedule-past']],
    ['schedule/a.yaml', 'id: a\nreview: x\non: 2026-11-24T09:00:00+01:00\n', []],
    [
      'roles/a.yaml',
      'id: a\nname: A\nauthority:\n  - {may: close, until: 2026-11-23}\n  - {may: open, until: 2026-11-24}\n',
      ['roles/a.yaml:4 authority-expired'],
    ],
  ])('P77: in %s, %j', (path, text, problems) => {
    expect(checked({ [path]: text }, 'action-overdue', 'schedule-past', 'authority-expired')).toEqual(problems);
  });

  it('P78: a paper copy of an older edition is shown, with both', () => {
    const copies = '- {id: a, place: Safe, edition: 3}\n- {id: b, place: Car, edition: 4}\n- {id: c, place: Desk}\n';
    const problems = found({ 'plan.yaml': `${head}edition: 4\n`, 'copies/c.yaml': copies }, ['copy-outdated']);
    expect(shown(problems)).toEqual(['copies/c.yaml:1 copy-outdated']);
    expect(problems[0]?.values).toEqual({ place: 'Safe', edition: '3', current: '4' });
    expect(checked({ 'copies/c.yaml': copies }, 'copy-outdated')).toEqual([]);
  });

  it('P79: a day to come on which something is said to have been done', () => {
    const text = '---\nid: a\nexercised: 2026-11-25\nreviewed: 2026-12-01\n---\n';
    expect(about('procedures/a.md', { 'procedures/a.md': text }, 'date-in-future')).toEqual([
      '3 date-in-future',
      '4 date-in-future',
    ]);
    expect(TODAY).toBe('2026-11-24');
  });

  it('P80: problems are ordered by file, line, code, then as they came', () => {
    const at = (file: string, line: number, code: string, own = '') =>
      ({ file, line, severity: 'info', code, values: { own } }) as const;
    const problems = [
      at('b', 1, 'x'),
      at('a', 10, 'x'),
      at('a', 9, 'y'),
      at('a', 9, 'x', '1'),
      at('a', 9, 'x', '2'),
      at('B', 1, 'x'),
    ];
    expect(shown(sortProblems(problems))).toEqual(['B:1 x', 'a:9 x', 'a:9 x', 'a:9 y', 'a:10 x', 'b:1 x']);
    expect(sortProblems(problems).map(({ values }) => values['own'])).toEqual(['', '1', '2', '', '', '']);
  });
});
