import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHoldfast } from '#electron/cli/run-holdfast.ts';

const EXAMPLE = join(import.meta.dirname, '../../../../runbooks/example');

async function check(language: string): Promise<string> {
  const out: string[] = [];
  await runHoldfast(['check', EXAMPLE, '--on', '2026-11-20', '--lang', language], {
    out: (text) => void out.push(text),
    err: () => undefined,
  });
  return out.join('');
}

describe('what is planted in the example plan', () => {
  it.each([
    [
      'en',
      [
        'Not a real spare: “Order intake 1 of 2” stops when “Keyfort sign-in” fails',
        'Not a real spare: “Lyon fibres 1 of 2” stops when “Duct and exchange, rue des Docks” fails',
        'The fallback for “PharmaLink ordering” uses “Order router”, which stops with it',
        'Step 2 points to “Order router”, which stops when “PharmaLink ordering” fails',
      ],
    ],
    [
      'fr',
      [
        'Pas un vrai secours : « Order intake 1 of 2 » s’arrête quand « Keyfort sign-in » tombe',
        'Pas un vrai secours : « Lyon fibres 1 of 2 » s’arrête quand « Duct and exchange, rue des Docks » tombe',
        'Le secours de « PharmaLink ordering » utilise « Order router », qui s’arrête avec lui',
        'L’étape 2 renvoie à « Order router », qui s’arrête quand « PharmaLink ordering » tombe',
      ],
    ],
  ])('is said by check in plain sentences, in %s', async (language, sentences) => {
    const said = (await check(language)).replace(/[\u00a0\u202f]/g, ' ');
    for (const sentence of sentences) expect(said).toContain(sentence);
  });
});
