/** What the installed program was asked for: a command of the command line, or the app with a plan to offer. */
export interface AskedFor {
  /** Arguments of `holdfast`, when it is not to open the app. */
  readonly command: readonly string[] | null;
  readonly plan: string | null;
}

/** What `args` (without the program's own path) ask for. `--plan=PATH` comes from `holdfast open` in a checkout. */
export function cliArguments(args: readonly string[]): AskedFor {
  const plan = args.find((arg) => arg.startsWith('--plan='))?.slice('--plan='.length);
  const words = args.filter((arg) => !arg.startsWith('-'));
  if (plan !== undefined) return { command: null, plan };
  if (words[0] === 'open') return { command: null, plan: words[1] ?? null };
  const isCommand = words.length > 0 || args.includes('--help') || args.includes('--version');
  return { command: isCommand ? args : null, plan: null };
}
