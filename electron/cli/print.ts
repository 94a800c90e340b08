import { statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { binderOf } from '#domain/binder/binder.ts';
import type { Paper, PrintJob, PrintPart } from '#domain/binder/print-job.ts';
import type { IsoDate } from '#domain/plan/model.ts';
import { type CliIo, languageOf } from '#electron/cli/cli-io.ts';
import { rendererIsFresh } from '#electron/cli/fresh-renderer.ts';
import { planAt } from '#electron/cli/plan-at.ts';
import { type PrintWords, printWords } from '#electron/cli/print-words.ts';
import { NoBrowserError } from '#electron/services/no-browser.ts';
import { writeAtomic } from '#electron/services/write-atomic.ts';

interface Options {
  readonly out: string;
  readonly only?: readonly string[];
  readonly paper: Paper;
  readonly cards?: boolean;
  readonly json?: boolean;
}

/** `holdfast print PLAN -o FILE.pdf`: the binder, or the parts that --only names in its order. */
export function addPrint(program: Command, io: CliIo): void {
  const words = printWords[languageOf(io)];
  program
    .command('print')
    .description(words.describe)
    .argument('<PLAN>', words.plan)
    .requiredOption('-o, --out <FILE.pdf>', words.out)
    .addOption(new Option('--only <KIND:ID,…>', words.only).argParser(listed))
    .addOption(new Option('--paper <A4|Letter>', words.paper).argParser(paperOf).default('A4'))
    .option('--cards', words.cards)
    .action(async (path: string, options: Options) => {
      const refused = await print(path, options, io, words);
      if (refused === null) return;
      io.err(`${refused}\n`);
      io.exit(2);
    });
}

/** Prints, and says what came of it; what stands in the way, in words, when nothing was written. */
async function print(path: string, options: Options, io: CliIo, words: PrintWords): Promise<string | null> {
  const out = resolve(options.out);
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory() === true) return words.isFolder(options.out);
  const plan = await planAt(path, io);
  if (typeof plan === 'string') return plan;
  const binder = binderOf(plan, options.only ?? 'everything', {
    paper: options.paper,
    language: languageOf(io),
    today: io.today() as IsoDate,
    printed: { at: `${io.today()}T${timeOfDay(new Date())}`, from: hostname() || null },
    cards: options.cards ?? false,
  });
  if (!binder.ok) return notThere(binder, words);
  if (!rendererIsFresh(io)) return words.notBuilt;
  const pdf = await printed(binder.job);
  if (pdf === null) return words.noBrowser;
  try {
    await writeAtomic(out, pdf);
  } catch (error) {
    return words.notWritten(options.out, error instanceof Error ? error.message : String(error));
  }
  const result = await resultOf(options, binder.job, pdf);
  io.out(options.json === true ? `${JSON.stringify(result, null, 2)}\n` : `${words.done(options.out, result.pages)}\n`);
  return null;
}

function notThere(
  { unknown, unprintable }: { readonly unknown: readonly string[]; readonly unprintable: readonly string[] },
  words: PrintWords,
): string {
  return [...unknown.map(words.unknown), ...unprintable.map(words.unprintable)].join('\n');
}

/** `null` where there is no browser to print with. */
async function printed(job: PrintJob): Promise<Uint8Array | null> {
  // The browser driver is slow to load; a selection that names nothing should not wait for it.
  const { printPages } = await import('#electron/services/print-pdf.ts');
  try {
    return await printPages({ job: JSON.stringify(job) });
  } catch (error) {
    if (error instanceof NoBrowserError) return null;
    throw error;
  }
}

async function resultOf({ out, paper }: Options, job: PrintJob, pdf: Uint8Array) {
  const { pageNumbersIn } = await import('#electron/services/page-numbers.ts');
  const { pages, pageOf } = await pageNumbersIn(pdf);
  const parts = job.parts.map((part) => ({
    id: nameOf(part),
    tab: part.tab,
    title: 'title' in part ? part.title : null,
    page: pageOf[part.id] ?? null,
  }));
  return { file: basename(out), paper, pages, bytes: pdf.length, parts };
}

/** `procedure:cold-store-hand` of its anchor `procedure.cold-store-hand`. */
function nameOf({ id }: PrintPart): string {
  return id.replace('.', ':');
}

function listed(value: string): readonly string[] {
  const names = value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) throw new InvalidArgumentError('');
  return names;
}

function paperOf(value: string): Paper {
  const paper = (['A4', 'Letter'] as const).find((known) => known.toLowerCase() === value.toLowerCase());
  if (paper === undefined) throw new InvalidArgumentError('');
  return paper;
}

function timeOfDay(now: Date): string {
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
}
