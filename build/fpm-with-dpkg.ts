#!/usr/bin/env node
/**
 * Stands in for fpm where it cannot be downloaded: `fpm -s dir -t deb` as electron-builder calls it, with dpkg-deb.
 *
 * electron-builder runs the program that CUSTOM_FPM_PATH names.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const text = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...{ force: { type: 'boolean' as const }, debug: { type: 'boolean' as const }, log: text },
    ...{ source: { ...text, short: 's' }, target: { ...text, short: 't' }, package: text, name: text, version: text },
    ...{
      architecture: text,
      maintainer: text,
      vendor: text,
      url: text,
      license: text,
      category: text,
      description: text,
    },
    ...{ 'after-install': text, 'after-remove': text, 'deb-priority': text, 'deb-compression': text },
    depends: { ...text, short: 'd', multiple: true },
    'deb-recommends': { ...text, multiple: true },
  },
});
if (values.source !== 'dir' || values.target !== 'deb') throw new Error('only a folder can be made into a deb here');

const tree = mkdtempSync(join(tmpdir(), 'holdfast-deb-'));
for (const mapping of positionals) place(mapping);
const control = join(tree, 'DEBIAN');
const size = execFileSync('du', ['-sk', tree], { encoding: 'utf8' }).split('\t')[0];
mkdirSync(control);
writeFileSync(join(control, 'control'), controlFile(size ?? '0'));
placeScript('postinst', values['after-install']);
placeScript('postrm', values['after-remove']);
const out = values.package ?? '';
rmSync(out, { force: true });
const compression = `-Z${values['deb-compression'] ?? 'xz'}`;
execFileSync('dpkg-deb', ['--root-owner-group', compression, '--build', tree, out], { stdio: 'inherit' });
rmSync(tree, { recursive: true });

/** `FROM=TO`; a folder whose path ends in `/` gives its contents. */
function place(mapping: string): void {
  const at = mapping.lastIndexOf('=');
  const [from, to] = [mapping.slice(0, at), join(tree, mapping.slice(at + 1))];
  mkdirSync(dirname(to), { recursive: true });
  if (from.endsWith('/')) cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  else copyFileSync(from, to);
}

function placeScript(name: string, path: string | undefined): void {
  if (path === undefined) return;
  copyFileSync(path, join(control, name));
  chmodSync(join(control, name), 0o755);
}

function controlFile(kilobytes: string): string {
  const [first = '', ...rest] = (values.description ?? '').split('\n');
  const more = rest.map((line) => ` ${line.trim() || '.'}`);
  const fields = [
    ['Package', values.name],
    ['Version', values.version],
    ['Architecture', values.architecture],
    ['Maintainer', values.maintainer],
    ['Installed-Size', kilobytes],
    ['Depends', values.depends?.join(', ')],
    ['Recommends', values['deb-recommends']?.join(', ')],
    ['Section', values.category],
    ['Priority', values['deb-priority']],
    ['Homepage', values.url],
    ['Description', [first.trim(), ...more].join('\n')],
  ] as const;
  const lines = fields.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  return `${lines.join('\n')}\n`;
}
