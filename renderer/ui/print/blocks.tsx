import type { PaperBlock } from '#domain/binder/print-job.ts';
import { inOrder } from './in-order.ts';
import { Inlines } from './inlines.tsx';
import { usePaperWords } from './print-words.ts';

/** Blocks of text on paper. */
export function Blocks({ blocks }: { readonly blocks: readonly PaperBlock[] }) {
  return inOrder(blocks).map(({ key, item }) => <OneBlock key={key} block={item} />);
}

function OneBlock({ block }: { readonly block: PaperBlock }) {
  switch (block.type) {
    case 'heading':
      return <Heading block={block} />;
    case 'paragraph':
      return (
        <p>
          <Inlines of={block.of} />
        </p>
      );
    case 'list':
      return <List block={block} />;
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'alert':
      return <Alert block={block} />;
    case 'table':
      return <Table block={block} />;
    case 'code':
      return <pre>{block.text}</pre>;
    case 'rule':
      return <hr />;
    default:
      return <pre className="plain">{block.text}</pre>;
  }
}

type Of<Type extends PaperBlock['type']> = { readonly block: Extract<PaperBlock, { type: Type }> };

/** The part's title is the first heading, so a document's own begin one level below. */
function Heading({ block }: Of<'heading'>) {
  const content = <Inlines of={block.of} />;
  const id = block.anchor ?? undefined;
  if (block.depth <= 2) return <h2 id={id}>{content}</h2>;
  if (block.depth === 3) return <h3 id={id}>{content}</h3>;
  return <h4 id={id}>{content}</h4>;
}

function List({ block }: Of<'list'>) {
  const items = inOrder(block.items).map(({ key, item }) => (
    <li key={key} className={item.box ? 'task' : undefined}>
      {item.box && <i className="box" />}
      <Blocks blocks={item.blocks} />
    </li>
  ));
  return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
}

/** Told apart by shape and word: a black block, a double frame, a frame, a dashed frame. */
function Alert({ block }: Of<'alert'>) {
  const words = usePaperWords();
  return (
    <div className={`alert ${block.kind}`} role="note">
      <b className="word">{words.alerts[block.kind]}</b>
      <div>
        <Blocks blocks={block.blocks} />
      </div>
    </div>
  );
}

function Table({ block }: Of<'table'>) {
  const hasHead = block.head.some((cell) => cell.length > 0);
  return (
    <table className={`table ${room(block)}`}>
      {hasHead && (
        <thead>
          <tr>
            {inOrder(block.head).map(({ key, item }) => (
              <th key={key} scope="col" style={aligned(block, Number(key))}>
                <Inlines of={item} />
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {inOrder(block.rows).map(({ key, item: row }) => (
          <tr key={key} className={row.every((cell) => cell.length === 0) ? 'empty' : undefined}>
            {inOrder(row).map(({ key: column, item }) => (
              <td key={column} style={aligned(block, Number(column))}>
                <Inlines of={item} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is written by hand needs room: columns of one width where nothing is printed, beside a number or a question. */
function room({ rows }: Of<'table'>['block']): string {
  const isBlank = (cell: readonly unknown[]) => cell.length === 0;
  if (rows.length === 0 || !rows.every((row) => row.slice(1).every(isBlank))) return '';
  if (rows.every((row) => row.every(isBlank))) return 'write';
  const first = rows.map(([cell]) => cell?.[0]);
  const isNumber = first.every((inline) => inline?.type === 'text' && /^\d{1,3}$/.test(inline.text));
  return isNumber ? 'write numbered' : 'write asked';
}

function aligned(block: Of<'table'>['block'], column: number) {
  return { textAlign: block.align[column] ?? 'left' } as const;
}
