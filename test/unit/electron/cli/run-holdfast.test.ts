import { describe, expect, it } from 'vitest';
import { runHoldfast } from '#electron/cli/run-holdfast.ts';

/** What the command says and how it ends. */
async function holdfast(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runHoldfast(args, { out: (text) => void out.push(text), err: (text) => void err.push(text) });
  return { out: out.join(''), err: err.join(''), code };
}

describe('holdfast', () => {
  it('prints its version and its help on stdout, and ends well', async () => {
    expect(await holdfast('--version')).toMatchObject({ out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), code: 0 });
    expect(await holdfast('--help')).toMatchObject({
      out: expect.stringContaining('Usage: holdfast'),
      err: '',
      code: 0,
    });
  });

  it('speaks French when asked, before or after the command', async () => {
    expect((await holdfast('--lang', 'fr', '--help')).out).toContain('Utilisation : holdfast');
    expect((await holdfast('search', '--help', '--lang=fr')).out).toContain('dossier du plan');
    expect((await holdfast('--lang', 'en', 'search', '--help')).out).toContain('plan folder');
  });

  it('lists no command that is not there', async () => {
    const { out } = await holdfast('--help', '--lang=en');
    const listed = [...out.matchAll(/^ {2}([a-z][a-z-]*) /gm)].map((match) => match[1]);
    for (const name of listed) expect((await holdfast(name ?? '', '--help')).code, name).toBe(0);
    expect(listed).toEqual(expect.arrayContaining(['open', 'search', 'steps']));
    expect(listed).not.toContain('kit');
  });

  it('has --json, --lang and --help on every command', async () => {
    const { out } = await holdfast('--help', '--lang=en');
    for (const match of out.matchAll(/^ {2}([a-z][a-z-]*) /gm)) {
      const help = (await holdfast(match[1] ?? '', '--help')).out;
      for (const option of ['--json', '--lang', '--help']) expect(help, match[1]).toContain(option);
    }
  });

  it.each([
    [[], ''],
    [['nonsense'], "unknown command 'nonsense'"],
    [['search'], "missing required argument 'PLAN'"],
    [['search', 'runbooks/example'], "missing required argument 'WORDS'"],
    [['steps', 'a', 'b', 'c'], 'too many arguments'],
    [['--nonsense'], "unknown option '--nonsense'"],
    [['--lang', 'de', '--help'], '--lang'],
  ])('takes wrong usage %j as such: on stderr, code 2', async (args, message) => {
    const { out, err, code } = await holdfast(...args);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toContain(message);
  });

  it('says what was wrong in French too', async () => {
    expect((await holdfast('--lang=fr', 'steps', 'plan')).err).toBe('erreur : argument manquant : PROCEDURE\n');
    expect((await holdfast('--lang=fr', 'rien')).err).toContain('commande inconnue : rien');
  });
});

describe('holdfast search', () => {
  it('prints what was found, where and with what doubt', async () => {
    const { out, code } = await holdfast('search', 'runbooks/example', 'generator');
    expect(code).toBe(0);
    expect(out).toMatch(/\[procedure:[a-z0-9-]+\]/);
  });

  it('prints JSON with ranges', async () => {
    const { out } = await holdfast('search', 'runbooks/example', 'generator', '--json');
    const [first] = JSON.parse(out);
    expect(first).toMatchObject({ id: expect.any(String), quality: 'typed', snippet: { ranges: expect.any(Array) } });
  });

  it('says that nothing was found, which is no error', async () => {
    expect(await holdfast('search', 'runbooks/example', 'zzzzzz', '--lang=en')).toMatchObject({
      out: '',
      err: 'Nothing found. Try fewer or shorter words.\n',
      code: 0,
    });
    expect((await holdfast('search', 'runbooks/example', 'zzzzzz', '--json')).out).toBe('[]\n');
  });

  it('says that there is no such plan, with code 2', async () => {
    const { err, code } = await holdfast('search', 'runbooks/none', 'x', '--lang=en');
    expect({ err, code }).toEqual({ err: 'No folder at runbooks/none.\n', code: 2 });
  });
});
