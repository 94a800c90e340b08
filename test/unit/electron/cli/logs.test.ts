import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LogEvent } from '#domain/incident/events.ts';
import { logText } from '#domain/incident/log-text.ts';
import { runHoldfast } from '#electron/cli/run-holdfast.ts';
import { INCIDENT, LAPTOP_A, LAPTOP_B, laptop, nightOfTwo, ulidOf } from '../../domain/log/log-fixture.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const { events, text } = nightOfTwo();
const of = (device: string) => logText(events.filter((event: LogEvent) => event.device === device));
let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await temporaryFolder();
  const other = laptop(LAPTOP_B, ulidOf('apart'));
  other.add('incident.declared', { kind: 'incident', name: 'Cold', plan: { id: 'p', edition: 1, hash: 'h' } }, 40);
  await writeFile(at('whole.jsonl'), text);
  await writeFile(at('a.jsonl'), of(LAPTOP_A));
  await writeFile(at('b.jsonl'), of(LAPTOP_B));
  await writeFile(at('apart.jsonl'), logText(other.events));
  await writeFile(at('changed.jsonl'), text.replace('"text":"ok"', '"text":"no"'));
  await writeFile(at('cut.jsonl'), text.slice(0, -200));
  await writeFile(at('headless.jsonl'), text.replace(/\{"heads".*\n/, ''));
  await writeFile(at('no.jsonl'), 'hello\n');
});

async function holdfast(...args: readonly string[]) {
  let out = '';
  let err = '';
  const streams = { out: (said: string) => (out += said), err: (said: string) => (err += said) };
  const code = await runHoldfast([...args, '--lang=en'], streams);
  return { out, err, code };
}

describe('verify-log', () => {
  it('says that a whole log is whole, with its heads', async () => {
    const { out, err, code } = await holdfast('verify-log', at('whole.jsonl'));
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).toContain('Nothing was changed, left out or moved: 6 entries of 2 laptops.');
    expect(out.match(/^Head of .*: [0-9a-f]{64}$/gm)).toHaveLength(2);
  });

  it.each(['en', 'fr'])('says the line that was changed, with code 1 (%s)', async (language) => {
    let out = '';
    const code = await runHoldfast(['verify-log', at('changed.jsonl'), `--lang=${language}`], {
      out: (said) => (out += said),
      err: () => undefined,
    });
    expect(code).toBe(1);
    expect(out).toContain(`${at('changed.jsonl')}:6: ${language === 'en' ? 'error' : 'erreur'}: `);
    expect(out).toContain('[entry-changed]');
  });

  it('says that a log was cut, and which lines can still be trusted', async () => {
    const { out, code } = await holdfast('verify-log', at('cut.jsonl'), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      incidents: [INCIDENT],
      entries: 6,
      trusted: 6,
      endVouchedFor: false,
      counts: { error: 1, warning: 1, info: 1 },
      problems: [
        { code: 'type-newer' },
        { line: 7, severity: 'warning', code: 'heads-absent' },
        { file: at('cut.jsonl'), line: 7, severity: 'error', code: 'line-cut' },
      ],
    });
  });

  it('says that nothing vouches for the end, which is no error', async () => {
    const { out, code } = await holdfast('verify-log', at('headless.jsonl'));
    expect(code).toBe(0);
    expect(out).toContain('nothing vouches for its end');
    expect(out).not.toContain('Head of');
  });

  it.each([
    ['en', 'whether more followed, nobody can tell'],
    ['fr', 'nul ne peut dire s’il y en avait d’autres après'],
  ])('claims nothing of an end that nothing vouches for (%s)', async (language, said) => {
    let out = '';
    const streams = { out: (text: string) => (out += text), err: () => undefined };
    expect(await runHoldfast(['verify-log', at('headless.jsonl'), `--lang=${language}`], streams)).toBe(0);
    expect(out).toContain(said);
    expect(out).not.toMatch(/Nothing was changed, left out|Rien n’a été modifié, enlevé ni déplacé :/);
  });

  it('has code 2 for what is no log', async () => {
    expect(await holdfast('verify-log', at('none.jsonl'))).toMatchObject({ code: 2, out: '' });
    expect(await holdfast('verify-log', at('no.jsonl'))).toMatchObject({ code: 2 });
    expect(await holdfast('verify-log')).toMatchObject({ code: 2 });
    await writeFile(at('huge.jsonl'), '');
    await truncate(at('huge.jsonl'), 512 * 1024 * 1024 + 1);
    const { out, code } = await holdfast('verify-log', at('huge.jsonl'));
    expect(code).toBe(2);
    expect(out).toContain('512 MiB are allowed');
  });
});

describe('merge-log', () => {
  it('writes the same bytes whichever file is first', async () => {
    const one = await holdfast('merge-log', at('a.jsonl'), at('b.jsonl'), '-o', at('ab.jsonl'));
    expect(one).toEqual({ out: '6 entries of 2 laptops.\n', err: '', code: 0 });
    await holdfast('merge-log', at('b.jsonl'), at('whole.jsonl'), at('a.jsonl'), '-o', at('ba.jsonl'));
    expect(await readFile(at('ab.jsonl'), 'utf8')).toBe(text);
    expect(await readFile(at('ba.jsonl'), 'utf8')).toBe(text);
  });

  it('keeps and reports different lines with one id', async () => {
    const { out, err, code } = await holdfast(
      'merge-log',
      at('changed.jsonl'),
      at('whole.jsonl'),
      '-o',
      at('both.jsonl'),
      '--json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ entries: 7, conflicts: [{ same: 'id' }, { same: 'place', seq: 4 }] });
    expect(err).toContain('[entry-changed]');
    expect(err).toContain('Different entries with one id, all kept');
    expect(await holdfast('verify-log', at('both.jsonl'))).toMatchObject({ code: 1 });
  });

  it('joins incidents declared apart only when asked to', async () => {
    const files = [at('a.jsonl'), at('apart.jsonl')];
    const refused = await holdfast('merge-log', ...files, '-o', at('joined.jsonl'));
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('--join');
    await expect(readFile(at('joined.jsonl'))).rejects.toThrow();
    await holdfast('merge-log', ...files, '-o', at('joined.jsonl'), '--join');
    await holdfast('merge-log', ...files.toReversed(), '-o', at('joined2.jsonl'), '--join');
    const joined = await readFile(at('joined.jsonl'), 'utf8');
    expect(joined).toContain('"type":"incident.joined"');
    expect(await readFile(at('joined2.jsonl'), 'utf8')).toBe(joined);
    expect(await holdfast('verify-log', at('joined.jsonl'))).toMatchObject({ code: 0 });
    expect(await holdfast('merge-log', at('joined.jsonl'), '-o', at('again.jsonl'))).toMatchObject({ code: 0 });
    expect(await readFile(at('again.jsonl'), 'utf8')).toBe(joined);
  });

  it.each([
    ['en', 'could not be written'],
    ['fr', 'n’a pas pu être écrit'],
  ])('has code 2 where it cannot write, and says so (%s)', async (language, said) => {
    let err = '';
    const streams = { out: () => undefined, err: (text: string) => (err += text) };
    const args = ['merge-log', at('a.jsonl'), '-o', join(at('whole.jsonl'), 'c.jsonl'), `--lang=${language}`];
    expect(await runHoldfast(args, streams)).toBe(2);
    expect(err).toContain(said);
  });

  it('writes nothing when a line cannot be read', async () => {
    const { err, code } = await holdfast('merge-log', at('a.jsonl'), at('cut.jsonl'), '-o', at('never.jsonl'));
    expect(code).toBe(2);
    expect(err).toContain(`${at('cut.jsonl')}:7: error: `);
    expect(err).toContain('Nothing was written');
    expect(await holdfast('merge-log', at('none.jsonl'), '-o', at('never.jsonl'))).toMatchObject({ code: 2 });
    expect(await holdfast('merge-log', at('a.jsonl'))).toMatchObject({ code: 2 });
    await expect(readFile(at('never.jsonl'))).rejects.toThrow();
  });
});

describe('report', () => {
  const log = 'runbooks/example/incidents/nimbria-west-1-outage.jsonl';

  it('prints the after-action report as Markdown, without a word of warning', async () => {
    const { out, err, code } = await holdfast('report', log, 'runbooks/example');
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).toContain('# After-action report: Nimbria WEST-1 outage');
    expect(out).toContain('| Time to declare | 3 min |');
  });

  it('writes a file, and its measures as JSON', async () => {
    const { out, code } = await holdfast('report', log, 'runbooks/example', '-o', at('aar.md'), '--json');
    expect(code).toBe(0);
    const said = JSON.parse(out);
    expect(said).toMatchObject({
      plan: { id: 'maravel-distribution', edition: 14, isThisOne: true },
      measures: { callTrees: [{ id: 'crisis-cell', reached: 11, total: 11, inTime: false }] },
      file: at('aar.md'),
    });
    expect(await readFile(at('aar.md'), 'utf8')).toBe(said.markdown);
  });

  it('warns of another plan, another edition, another text, and of a damaged log', async () => {
    const warned = async (name: string, change: (content: string) => string) => {
      await writeFile(at(name), change(await readFile(log, 'utf8')));
      const { err, code } = await holdfast('report', at(name), 'runbooks/example');
      expect(code).toBe(0);
      return err;
    };
    expect(await warned('p.jsonl', (all) => all.replace('"id":"maravel-distribution"', '"id":"other"'))).toContain(
      'names the plan "other"',
    );
    expect(await warned('e.jsonl', (all) => all.replace('"edition":14', '"edition":12'))).toContain('names edition 12');
    const text = await warned('t.jsonl', (all) => all.replace(/("edition":14,"hash":")./, '$1x'));
    expect(text).toContain('its text differs');
    expect(text).toContain('132 of 133 entries can be trusted');
    expect(await warned('h.jsonl', (all) => all.replace(/\{"heads".*\n/, ''))).toContain('nothing vouches for the end');
  });

  it('has code 2 for what it cannot report or write', async () => {
    expect(await holdfast('report', at('none.jsonl'), 'runbooks/example')).toMatchObject({ code: 2, out: '' });
    expect(await holdfast('report', log, at('none'))).toMatchObject({ code: 2 });
    expect(await holdfast('report', log, 'runbooks/example', '-o', at('aar.docx'))).toMatchObject({ code: 2 });
    const undeclared = logText(events.filter((event: LogEvent) => event.device === LAPTOP_B));
    await writeFile(at('undeclared.jsonl'), undeclared);
    expect(await holdfast('report', at('undeclared.jsonl'), 'runbooks/example')).toMatchObject({ code: 2 });
  });
});
