import { describe, expect, it } from 'vitest';
import { secretIn } from '#domain/plan/secrets.ts';
import { checked } from './plan-files.ts';

// Put together here, so that no scanner of this repository takes them for real ones.
const made = (...parts: readonly string[]) => parts.join('');

describe('secrets', () => {
  it.each([
    ['a private key', made('-----BEGIN RSA ', 'PRIVATE KEY-----'), 'private-key'],
    ['an age key', made('AGE-SECRET-', 'KEY-1QQQQQQQQQQQQQQQQQQQQQQQQ'), 'private-key'],
    ['a cloud key', made('AK', 'IAIOSFODNN7EXAMPLE'), 'aws-key'],
    ['a token', made('gh', 'p_', 'a1'.repeat(18)), 'token'],
    ['a bearer', made('curl -H "Authorization: Bear', 'er abc123def456ghi789jkl"'), 'token'],
    ['a connection string', made('postgres://app:hunter2', 'zz@db.example/prod'), 'connection'],
    ['a password', made('The password is ', 'Tr0ub4dor&3'), 'password'],
    ['a password in French', made('Mot de passe : ', 'Azerty12!'), 'password'],
    ['a PIN', made('PIN code: ', '4821'), 'password'],
    ['a door code', made('Door code is ', '7391'), 'password'],
    ['an API key', made('api_key = ', 'a8f5f167f44f4964'), 'api-key'],
  ])('P71: %s looks like a secret', (_name, line, sort) => {
    expect(secretIn(line)).toBe(sort);
  });

  it.each([
    'The password is in the safe',
    'Take the sealed envelope with the password from the director’s safe',
    'Le mot de passe est dans le coffre',
    'Mot de passe : enveloppe scellée, coffre de la direction',
    'Password: {{password}}',
    'Password: <ask the duty manager>',
    'Call +33 1 99 00 12 34, code word "harbour"',
    'See https://user@host.example/path',
    'The API key is kept by the finance desk',
    'Change every password after the incident',
    'Keycard at reception: ask for badge 12',
    'Article code 4821 is the oxygen cylinder',
  ])('P71: “%s” does not', (line) => {
    expect(secretIn(line)).toBeNull();
  });

  it('P71: they are found in any text of the plan, with their line', () => {
    const secret = made('password: ', 'Tr0ub4dor&3');
    const folder = {
      'procedures/a.md': `---\nid: a\nneeds: ["${secret}"]\n---\n# A\n\n${secret}\n`,
      'components/a.yaml': `id: a\nkind: data\nname: A\nnotes: |\n  ${secret}\nx-own: ["${secret}"]\n`,
      'contacts/a.yaml': `id: a\nname: A\nchannels:\n  - type: phone\n    value: "1"\n    label: "${secret}"\n`,
      'scenarios/s.yaml': `id: s\ntitle: S\ninjects:\n  - {id: i, at: 0m, title: I, text: "${secret}"}\n`,
    };
    expect(checked(folder, 'secret-likely')).toEqual([
      'components/a.yaml:4 secret-likely',
      'components/a.yaml:6 secret-likely',
      'contacts/a.yaml:6 secret-likely',
      'procedures/a.md:3 secret-likely',
      'procedures/a.md:7 secret-likely',
      'scenarios/s.yaml:4 secret-likely',
    ]);
  });

  it('P71: a long line is looked through in no time that a person would notice', () => {
    for (const part of ['key ', 'password is ', '://a:', 'eyJa.', 'token: ', 'pass '.repeat(3)]) {
      expect(secretIn(part.repeat(20_000)), part).toBeTypeOf('object');
    }
  });
});
