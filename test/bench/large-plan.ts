import type { PlanFile } from '#domain/plan/model.ts';

/** A plan folder with `count` procedures of about 150 words, the same every time: words as uneven in number as real ones. */
export function largePlan(count: number): readonly PlanFile[] {
  const random = randomFrom(count);
  const words = Array.from({ length: 6000 }, () => madeUpWord(random));
  // Few words are said often and most seldom, as people do.
  const word = () => words[Math.floor(words.length * random() ** 3)] ?? '';
  const phrase = (length: number) => Array.from({ length }, word).join(' ');
  const info = file('plan.yaml', `format: holdfast/1\nid: large-plan\nname: Large plan of ${count}\nlanguages: [en]\n`);
  const procedures = Array.from({ length: count }, (_, index) => {
    const steps = Array.from({ length: 8 }, (_step, at) => `${at + 1}. [ ] ${capital(phrase(9))}`);
    return file(
      `procedures/${Math.floor(index / 500)}/procedure-${index}.md`,
      `---\nid: procedure-${index}\ntitle: ${capital(phrase(4))} ${index}\nkind: runbook\nsymptoms:\n  - ${phrase(5)}\ntags: [${word()}]\n---\n\n${capital(phrase(30))}.\n\n## ${capital(phrase(2))}\n\n${steps.join('\n')}\n\n## ${capital(phrase(2))}\n\n${capital(phrase(40))}.\n`,
    );
  });
  return [info, ...procedures];
}

function file(path: string, text: string): PlanFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

const SYLLABLES = [
  'ba',
  'cor',
  'den',
  'fi',
  'gra',
  'hol',
  'in',
  'lu',
  'mer',
  'no',
  'pa',
  'ri',
  'sol',
  'ter',
  'un',
  'ver',
];

function madeUpWord(random: () => number): string {
  const length = 2 + Math.floor(random() * 3);
  return Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '').join('');
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
