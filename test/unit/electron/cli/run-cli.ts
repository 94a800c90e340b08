import { runHoldfast } from '#electron/cli/run-holdfast.ts';

/** What a command printed and how it ended. */
export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** `holdfast` with `args`, as a terminal would see it. */
export async function holdfast(...args: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runHoldfast(args, { out: (text) => void out.push(text), err: (text) => void err.push(text) });
  return { out: out.join(''), err: err.join(''), code };
}
