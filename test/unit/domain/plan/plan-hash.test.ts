import { describe, expect, it } from 'vitest';
import { planHash } from '#domain/plan/plan-hash.ts';
import { filesOf, PLAN } from './plan-files.ts';

const folder = { 'plan.yaml': PLAN, 'components/a.yaml': 'id: a\n', 'procedures/b.md': '# B\n' };
const hash = planHash(filesOf(folder));

describe('the hash of a plan', () => {
  it('P40: is SHA-256 in lower-case hex, the same for ever', () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(planHash([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('P40: does not depend on the order of files, nor on assets, logs and foreign files', () => {
    expect(planHash(filesOf(folder).toReversed())).toBe(hash);
    expect(planHash(filesOf({ ...folder, 'assets/x.png': 'x', 'incidents/y.jsonl': '{}', 'notes.txt': 'z' }))).toBe(
      hash,
    );
  });

  it.each([
    ['a byte', { ...folder, 'components/a.yaml': 'id: b\n' }],
    ['a path', { 'plan.yaml': PLAN, 'components/c.yaml': 'id: a\n', 'procedures/b.md': '# B\n' }],
    ['an empty file', { ...folder, 'roles/r.yaml': '' }],
    [
      'where one file ends and the next begins',
      { ...folder, 'components/a.yaml': 'id: a\n# B', 'procedures/b.md': '\n' },
    ],
  ])('P40: changes with %s', (_name, other) => {
    expect(planHash(filesOf(other))).not.toBe(hash);
  });
});
