import type { Command } from 'commander';
import { buildIndex } from '#domain/search/index-documents.ts';
import type { Hit, Snippet } from '#domain/search/model.ts';
import { planDocuments } from '#domain/search/plan-documents.ts';
import { search } from '#domain/search/search.ts';
import { snippetOf } from '#domain/search/snippet.ts';
import { type CliIo, languageOf } from '#electron/cli/cli-io.ts';
import { planAt } from '#electron/cli/plan-at.ts';
import { type SearchWords, searchWords } from '#electron/cli/search-words.ts';

interface Found extends Hit {
  readonly snippet: Snippet | null;
}

/** `holdfast search PLAN WORDS…`: the app's own search. */
export function addSearch(program: Command, io: CliIo): void {
  const words = searchWords[languageOf(io)];
  program
    .command('search')
    .description(words.describe)
    .argument('<PLAN>', words.plan)
    .argument('<WORDS...>', words.words)
    .action(async (path: string, asked: readonly string[], options: { readonly json?: boolean }) => {
      const plan = await planAt(path, io);
      if (typeof plan === 'string') {
        io.err(`${plan}\n`);
        io.exit(2);
        return;
      }
      const documents = planDocuments(plan);
      const byId = new Map(documents.map((document) => [document.id, document]));
      const found = search(buildIndex(documents), asked.join(' ')).map((hit): Found => {
        const document = byId.get(hit.id);
        return { ...hit, snippet: document === undefined ? null : snippetOf(document, hit) };
      });
      io.out(options.json === true ? `${JSON.stringify(found, null, 2)}\n` : asText(found, words));
      if (found.length === 0 && options.json !== true) io.err(`${words.nothing}\n`);
    });
}

function asText(found: readonly Found[], words: SearchWords): string {
  return found.map((hit) => `${hit.title}  [${hit.id}]\n${snippetLine(hit, words)}`).join('');
}

/** The title is shown already. */
function snippetLine({ snippet, quality }: Found, words: SearchWords): string {
  const doubt = quality === 'typed' ? '' : ` (${words.quality[quality]})`;
  if (snippet === null || snippet.field === 'title') return doubt === '' ? '' : `   ${doubt}\n`;
  const text = `${snippet.cutBefore ? '… ' : ''}${snippet.text}${snippet.cutAfter ? ' …' : ''}`;
  return `    ${words.fields[snippet.field]}${words.colon}${text}${doubt}\n`;
}
