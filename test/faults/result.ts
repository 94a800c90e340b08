import type { Engine } from './running-app.ts';

/** What one kind of fault came to. */
export interface Result {
  readonly fault: string;
  readonly engine: Engine | 'none';
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly note: string;
  readonly ok: boolean;
}

/** The results as a Markdown table. */
export function tableOf(results: readonly Result[]): string {
  const rows = results.map(
    ({ fault, engine, rounds, acknowledged, lost, note, ok }) =>
      `| ${fault} | ${engine} | ${rounds} | ${acknowledged} | ${lost} | ${ok ? 'yes' : '**no**'} | ${note} |`,
  );
  return [
    '| fault | engine | rounds | entries acknowledged | lost | as it should be | remarks |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
