import type { Command } from 'commander';

/** 0 done; 1 found errors, or a "no"; 2 wrong usage, an unknown id, or input that cannot be read. */
export type ExitCode = 0 | 1 | 2;

/** A command's way to the outside: nothing else of a command touches the process. */
export interface CliIo {
  /** Results, to stdout; adds no line end. */
  readonly out: (text: string) => void;
  /** Everything else, to stderr; adds no line end. */
  readonly err: (text: string) => void;
  /** Sets the exit code; the highest one asked for counts. The command goes on until it returns. */
  readonly exit: (code: ExitCode) => void;
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
  /** BCP 47: of --lang, else the system's. */
  readonly locale: string;
}

/** Adds a command to the program. */
export type AddCommand = (program: Command, io: CliIo) => void;

/** The language of the words: French where the locale is, else English. */
export function languageOf(io: Pick<CliIo, 'locale'>): 'en' | 'fr' {
  return io.locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
