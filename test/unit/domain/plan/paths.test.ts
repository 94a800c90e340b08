import { describe, expect, it } from 'vitest';
import { checkFiles, isReservedPath, isUnsafePath, roleOf } from '#domain/plan/paths.ts';
import { filesOf, PLAN, planIn, readFolder, readProblems, shown } from './plan-files.ts';

describe('files of a plan folder', () => {
  it.each([
    ['plan.yaml', 'plan'],
    ['components/a.yaml', 'component'],
    ['components/deep/er/a.yaml', 'component'],
    ['procedures/a.md', 'procedure'],
    ['contacts/a.yaml', 'contact'],
    ['roles/a.yaml', 'role'],
    ['call-trees/a.yaml', 'tree'],
    ['scenarios/a.yaml', 'scenario'],
    ['schedule/a.yaml', 'schedule'],
    ['actions/a.yaml', 'action'],
    ['copies/a.yaml', 'copy'],
    ['assets/a.png', 'asset'],
    ['assets/deep/a.yaml', 'asset'],
    ['incidents/a.jsonl', 'log'],
    ['incidents/deep/a.jsonl', 'foreign'],
    ['README.md', 'foreign'],
    ['a/plan.yaml', 'foreign'],
    ['components', 'foreign'],
    ['components/a.md', 'foreign'],
    ['procedures/a.yaml', 'foreign'],
    ['Components/a.yaml', 'foreign'],
    ['.git/config', 'foreign'],
  ])('P4: %s is %s', (path, role) => {
    expect(roleOf(path)).toBe(role);
  });

  it('P4: a near miss in a folder of things is a warning, other foreign files are left alone', () => {
    const folder = {
      'components/a.yml': 'id: a',
      'procedures/b.markdown': '# B',
      'contacts/c.json': '{}',
      'components/picture.png': '',
      'notes.yml': '',
      '.git/config': '',
    };
    expect(readProblems(folder)).toEqual([
      'components/a.yml:1 extension-unread',
      'contacts/c.json:1 extension-unread',
      'procedures/b.markdown:1 extension-unread',
    ]);
    expect(readFolder(folder).applicable).toBe(true);
    expect(planIn(folder).files.map(({ path }) => path)).toContain('.git/config');
  });

  it.each(['/etc/passwd', '../a', 'a/../b', 'a//b', 'a/./b', '', 'C:/a', 'c:a', 'a\\b', 'a\0b', 'a\nb', '\ud800'])(
    'P5: the path %j is unsafe, and nothing of its folder is read',
    (path) => {
      expect(isUnsafePath(path)).toBe(true);
      const { plan, problems, applicable } = readFolder({ [path]: 'x' });
      expect({ plan, applicable }).toEqual({ plan: null, applicable: false });
      expect(problems.map(({ code }) => code)).toContain('path-unsafe');
    },
  );

  it.each(['con.md', 'a/NUL', 'a/com1.yaml', 'a/b.', 'a/b ', 'a/b?.md', 'a:b', 'a/"b"'])(
    'P5: Windows cannot hold %j',
    (path) => {
      expect(isReservedPath(path)).toBe(true);
    },
  );

  it('P5: ordinary names, accents and spaces too, are fine', () => {
    expect(['é à/ü (1).md', '.gitignore', 'console.md', 'a/b'].some((path) => isReservedPath(path))).toBe(false);
    expect(['é à/ü (1).md', '.gitignore', '..a/b..c'].some((path) => isUnsafePath(path))).toBe(false);
  });

  it('P5: names that are one on some machine are an error, and so is a reserved one', () => {
    const composed = 'assets/caf\u00e9.png';
    const folder = {
      'assets/A.png': '',
      'assets/a.png': '',
      [composed]: '',
      [composed.normalize('NFD')]: '',
      'assets/con': '',
    };
    const { problems, applicable, plan } = readFolder(folder);
    expect(problems.map(({ code }) => code)).toEqual(['path-clash', 'path-clash', 'path-reserved']);
    expect({ applicable, isRead: plan !== null }).toEqual({ applicable: false, isRead: true });
  });

  const MIB = 1024 * 1024;
  it.each([
    ['a text', 'components/a.yaml', 16 * MIB],
    ['an asset', 'assets/a.bin', 64 * MIB],
    ['a foreign file', 'a.bin', 64 * MIB],
    ['a log', 'incidents/a.jsonl', 512 * MIB],
  ])('P6: %s may be so long and no longer', (_name, path, limit) => {
    // Only lengths are looked at for all but logs; lines of a log are looked for by index.
    const of = (length: number) => ({ path, bytes: sized(length) });
    expect(shown(checkFiles([of(limit)])).filter((text) => text.includes('file-too-large'))).toEqual([]);
    expect(shown(checkFiles([of(limit + 1)])).join()).toContain('file-too-large');
  });

  it('P6: a line of a log has its own limit', () => {
    const long = new Uint8Array(16 * MIB + 20).fill(97);
    long[9] = 10;
    long[8] = 10;
    const { problems, plan } = readFolder({ 'incidents/a.jsonl': long });
    expect(shown(problems)).toEqual(['incidents/a.jsonl:3 log-line-too-long']);
    expect(plan).toBeNull();
  });

  it('P6: past the number of files or the size of all nothing is read', () => {
    const many = Array.from({ length: 20_001 }, (_, index) => ({ path: `${index}`, bytes: new Uint8Array() }));
    expect(shown(checkFiles(many))).toEqual(['plan.yaml:1 files-too-many']);
    expect(checkFiles(many.slice(1))).toEqual([]);
    const large = Array.from({ length: 9 }, (_, index) => ({ path: `${index}`, bytes: sized(60 * MIB) }));
    expect(shown(checkFiles(large))).toEqual(['plan.yaml:1 plan-too-large']);
    expect(checkFiles(large.slice(1))).toEqual([]);
  });

  it('P6: more than 50,000 components are refused', () => {
    const text = Array.from({ length: 50_001 }, (_, index) => `- {id: c${index}, kind: data, name: C}\n`).join('');
    const { plan, problems } = readFolder({ 'components/a.yaml': text });
    expect(plan).toBeNull();
    expect(problems.map(({ code, values }) => [code, values['count']])).toEqual([['components-too-many', '50001']]);
  }, 120_000);

  it('P6: the problem says which limit', () => {
    const [found] = checkFiles([...filesOf({ 'plan.yaml': PLAN }), { path: 'a.bin', bytes: sized(64 * MIB + 1) }]);
    expect(found?.values).toEqual({ size: '65 MiB', limit: '64 MiB' });
  });
});

/** Bytes of that length which take no memory: nothing but their length is looked at. */
function sized(length: number): Uint8Array {
  const bytes = new Uint8Array(0);
  return Object.defineProperty(bytes, 'length', { value: length });
}
