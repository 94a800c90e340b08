import GithubSlugger from 'github-slugger';
import { Marked, type Renderer, type Token, type Tokens } from 'marked';
import { decodeEntities } from '#domain/procedure/entities.ts';
import { plainText } from '#domain/procedure/inline-text.ts';
import { known, lexMarkdown } from '#domain/procedure/lex-markdown.ts';
import type { AlertKind, MarkdownLimit } from '#domain/procedure/model.ts';
import { escapeHtml, filterHtml, SOURCE } from './filter-html.ts';

/** What is to be made HTML, and the words that are put into it. */
export interface RenderRequest {
  readonly markdown: string;
  /** One line of running text, without a paragraph around it. */
  readonly isInline: boolean;
  readonly alerts: Readonly<Record<AlertKind, string>>;
}

/** HTML that is still to be sanitised, or the reason why there is none. */
export type Rendered = { readonly html: string } | { readonly html: null; readonly reason: MarkdownLimit | 'slow' };

/** More HTML than this is not worth waiting for. */
const MAX_HTML = 2 * 1024 * 1024;
const ALERT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*\n?/i;

/** The id that a heading has on screen, apart from every id of the app. */
export function headingId(slug: string): string {
  return `md-${slug}`;
}

/** The Markdown of `request` as HTML, never thrown. Not safe to show before sanitise.ts. */
export function renderHtml(request: RenderRequest): Rendered {
  const lexed = lexMarkdown(request.markdown);
  if (!lexed.ok) return { html: null, reason: lexed.reason };
  const marked = new Marked({ gfm: true, renderer: rendererFor(request) });
  const first = known(lexed.tokens).filter((token) => token.type !== 'space' && token.type !== 'def');
  const line = first.length === 1 && request.isInline ? first[0] : undefined;
  const html =
    line?.type === 'paragraph' || line?.type === 'heading' || line?.type === 'text'
      ? marked.Parser.parseInline(known(line.tokens).slice(), marked.defaults)
      : marked.Parser.parse(lexed.tokens, marked.defaults);
  return html.length > MAX_HTML ? { html: null, reason: 'size' } : { html };
}

type Overrides = Partial<Omit<Renderer, 'constructor' | 'options' | 'parser'>>;

function rendererFor(request: RenderRequest): Overrides & ThisType<Renderer> {
  const slugger = new GithubSlugger();
  return {
    heading(token: Tokens.Heading): string {
      const slug = slugger.slug(plainText(known(token.tokens)));
      const id = escapeHtml(headingId(slug));
      return `<h${token.depth} id="${id}">${this.parser.parseInline(token.tokens)}</h${token.depth}>\n`;
    },
    blockquote(token: Tokens.Blockquote): string {
      const alert = alertOf(token);
      if (alert === null) return `<blockquote>\n${this.parser.parse(token.tokens)}</blockquote>\n`;
      const word = `<p class="md-alert-word">${escapeHtml(request.alerts[alert.kind])}</p>`;
      return `<div class="md-alert md-${alert.kind}">${word}${this.parser.parse(alert.content)}</div>\n`;
    },
    /** A box of a document means nothing: it is drawn, not offered. */
    checkbox(): string {
      return '<span class="md-box"></span> ';
    },
    html(token: Tokens.HTML | Tokens.Tag): string {
      return filterHtml(token.raw);
    },
    image(token: Tokens.Image): string {
      const title = token.title ? ` title="${escapeHtml(token.title)}"` : '';
      return `<img ${SOURCE}="${escapeHtml(token.href)}" alt="${escapeHtml(decodeEntities(token.text))}"${title}>`;
    },
    code(token: Tokens.Code): string {
      return `<pre><code>${escapeHtml(token.text)}\n</code></pre>\n`;
    },
    table(token: Tokens.Table): string {
      const row = (cells: readonly Tokens.TableCell[], tag: 'th' | 'td'): string =>
        `<tr>${cells.map((cell) => tableCell(cell, tag, this.parser.parseInline(cell.tokens))).join('')}</tr>\n`;
      const body = token.rows.map((cells) => row(cells, 'td')).join('');
      return `<div class="md-table"><table><thead>${row(token.header, 'th')}</thead><tbody>${body}</tbody></table></div>\n`;
    },
  };
}

function tableCell(cell: Tokens.TableCell, tag: 'th' | 'td', html: string): string {
  return `<${tag}${cell.align === null ? '' : ` align="${cell.align}"`}>${html}</${tag}>`;
}

/** The kind of alert that a quote is, and what it holds below its marker; `null` for other quotes. */
function alertOf(quote: Tokens.Blockquote): { readonly kind: AlertKind; readonly content: Token[] } | null {
  const match = ALERT.exec(quote.text);
  const kind = match?.[1]?.toLowerCase();
  const [paragraph, ...others] = known(quote.tokens);
  if (match === null || !isAlertKind(kind) || paragraph?.type !== 'paragraph') return null;
  const [marker, ...words] = known(paragraph.tokens);
  if (marker?.type !== 'text') return null;
  const text = marker.text.slice(match[0].length).replace(/^\s+/, '');
  const first = text === '' ? [] : [{ ...marker, text, raw: text }];
  const rest = text === '' && words[0]?.type === 'br' ? words.slice(1) : words;
  const tokens = [...first, ...rest];
  return { kind, content: tokens.length === 0 ? others : [{ ...paragraph, tokens }, ...others] };
}

function isAlertKind(kind: string | undefined): kind is AlertKind {
  return kind === 'note' || kind === 'tip' || kind === 'important' || kind === 'warning' || kind === 'caution';
}
