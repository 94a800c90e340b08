import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holdfast } from './run-cli.ts';

const example = join(import.meta.dirname, '..', '..', '..', '..', 'runbooks', 'example');

describe('holdfast search', () => {
  it('finds by what people see, the best first, with where it matched', async () => {
    const { out, code } = await holdfast('search', example, 'connexion', 'impossible', '--lang=fr');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toContain('[procedure:connexion-impossible]');
  });

  it('forgives typos and accents, and says so', async () => {
    const { out } = await holdfast('search', example, 'generater', '--lang=en');
    expect(out).toContain('[procedure:start-the-generator]');
    expect(out).toContain('similar word');
    expect((await holdfast('search', example, 'releves', '--lang=fr')).out).toContain(
      '[procedure:releves-de-temperature-a-la-main]',
    );
  });

  it('finds people by number and things by id', async () => {
    expect((await holdfast('search', example, 'nimbria-west-1', '--lang=en')).out).toContain(
      '[component:nimbria-west-1]',
    );
  });

  it('prints JSON', async () => {
    const { out } = await holdfast('search', example, 'generator', '--json', '--lang=en');
    const [first] = JSON.parse(out) as readonly Readonly<Record<string, unknown>>[];
    expect(first).toMatchObject({
      id: 'procedure:start-the-generator',
      title: expect.any(String),
      quality: expect.any(String),
    });
  });

  it('says on stderr that nothing was found, which is no failure', async () => {
    const { out, err, code } = await holdfast('search', example, 'zzzzqqqq', '--lang=en');
    expect({ out, code }).toEqual({ out: '', code: 0 });
    expect(err).toContain('Nothing found');
    expect((await holdfast('search', example, 'zzzzqqqq', '--json', '--lang=en')).out).toBe('[]\n');
  });

  it('ends with 2 without words, and where there is no plan', async () => {
    expect((await holdfast('search', example, '--lang=en')).code).toBe(2);
    expect((await holdfast('search', join(example, 'nowhere'), 'x', '--lang=en')).code).toBe(2);
  });
});
