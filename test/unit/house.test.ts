/** The rules of the house itself: what may import what, and that every written rule has a test. */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const modules = join(root, 'node_modules');

/** A copy of the house with its rules, one small file a layer, and nothing else. */
function smallHouse(): string {
  const house = mkdtempSync(join(tmpdir(), 'holdfast-house-'));
  afterAll(() => rmSync(house, { recursive: true, force: true }));
  const rules = ['package.json', 'biome.json', '.gitignore', 'tsconfig.base.json', 'tsconfig.json'];
  const projects = ['domain', 'host', 'storage', 'app', 'ui'].map((layer) => `renderer/${layer}/tsconfig.json`);
  for (const path of [...rules, ...projects, 'electron/tsconfig.json']) cpSync(join(root, path), join(house, path));
  symlinkSync(modules, join(house, 'node_modules'));
  for (const folder of Object.values(FOLDERS)) put(house, `${folder}/resident.ts`, 'export const resident = 1;\n');
  return house;
}

const FOLDERS = {
  domain: 'renderer/domain',
  host: 'renderer/host',
  storage: 'renderer/storage',
  app: 'renderer/app',
  ui: 'renderer/ui',
  electron: 'electron',
} as const;
type Layer = keyof typeof FOLDERS;

function put(house: string, path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

function runIn(house: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8' });
  return { failed: status !== 0, said: `${stdout}${stderr}` };
}

const compile = (house: string, layer: Layer) =>
  runIn(house, join(modules, 'typescript/bin/tsc'), '-b', FOLDERS[layer]);
const lint = (house: string, layer: Layer) =>
  runIn(house, join(modules, '@biomejs/biome/bin/biome'), 'lint', FOLDERS[layer]);

describe('the house', () => {
  const house = smallHouse();

  const ALLOWED = [
    ['storage', 'domain'],
    ['app', 'storage'],
    ['app', 'host'],
    ['ui', 'app'],
    ['ui', 'domain'],
    ['electron', 'domain'],
    ['electron', 'host'],
  ] as const;
  it.each(ALLOWED)('lets %s import %s', (from, to) => {
    const planted = `${FOLDERS[from]}/planted.ts`;
    put(house, planted, `import { resident } from '#${to}/resident.ts';\n\nexport const planted = resident;\n`);
    expect(compile(house, from)).toMatchObject({ failed: false });
    expect(lint(house, from)).toMatchObject({ failed: false });
    rmSync(join(house, planted));
  });

  const FORBIDDEN = [
    ['domain', 'storage'],
    ['domain', 'ui'],
    ['host', 'domain'],
    ['storage', 'host'],
    ['storage', 'app'],
    ['app', 'ui'],
    ['electron', 'ui'],
    ['electron', 'storage'],
  ] as const;
  it.each(FORBIDDEN)('does not let %s import %s: compiler and linter both say so', (from, to) => {
    const planted = `${FOLDERS[from]}/planted.ts`;
    put(house, planted, `import { resident } from '#${to}/resident.ts';\n\nexport const planted = resident;\n`);
    expect(compile(house, from), 'compiler').toMatchObject({
      failed: true,
      said: expect.stringContaining('planted.ts'),
    });
    const linted = lint(house, from);
    expect(linted, 'linter').toMatchObject({ failed: true, said: expect.stringContaining('noRestrictedImports') });
    rmSync(join(house, planted));
  });

  // The compiler lets a project see what the projects that it refers to refer to; there the linter alone holds the line.
  const BY_LINTER = [
    ['ui', 'storage'],
    ['ui', 'host'],
  ] as const;
  it.each(BY_LINTER)('does not let %s import %s: the linter says so', (from, to) => {
    const planted = `${FOLDERS[from]}/planted.ts`;
    put(house, planted, `import { resident } from '#${to}/resident.ts';\n\nexport const planted = resident;\n`);
    expect(lint(house, from)).toMatchObject({ failed: true, said: expect.stringContaining('noRestrictedImports') });
    rmSync(join(house, planted));
  });

  it.each([
    ['domain', 'node:fs'],
    ['domain', 'react'],
    ['domain', 'dexie'],
    ['storage', 'react'],
    ['app', '@mantine/core'],
    ['ui', 'dexie'],
    ['ui', 'node:path'],
  ] as const)('does not let %s import %s', (from, module) => {
    const planted = `${FOLDERS[from]}/planted.ts`;
    put(house, planted, `import '${module}';\n`);
    expect(lint(house, from)).toMatchObject({ failed: true, said: expect.stringContaining('noRestrictedImports') });
    rmSync(join(house, planted));
  });
});

describe('the rules', () => {
  const specs = globSync('{renderer,electron}/**/SPEC.md', { cwd: root });
  const rules = specs.flatMap((spec) =>
    [...readFileSync(join(root, spec), 'utf8').matchAll(/^- ([A-Z]+\d+): /gm)].map((match) => match[1] ?? ''),
  );
  const tests = globSync('test/{unit,contract,e2e,faults}/**/*.{test,spec}.{ts,tsx}', { cwd: root });
  const tested = new Set(
    tests.flatMap((path) =>
      // A test may show several rules together: `RP8, RP9: …`.
      [...readFileSync(join(root, path), 'utf8').matchAll(/['"`]((?:[A-Z]+\d+,? )*[A-Z]+\d+): /g)].flatMap(
        (match) => match[1]?.match(/[A-Z]+\d+/g) ?? [],
      ),
    ),
  );

  it('each have a name of their own', () => {
    expect(specs.length).toBeGreaterThan(0);
    expect(rules.filter((rule, at) => rules.indexOf(rule) !== at)).toEqual([]);
  });

  it('each have a test whose name begins with the rule', () => {
    expect(rules.filter((rule) => !tested.has(rule))).toEqual([]);
  });

  it('are all written down', () => {
    expect([...tested].filter((rule) => !rules.includes(rule))).toEqual([]);
  });
});
