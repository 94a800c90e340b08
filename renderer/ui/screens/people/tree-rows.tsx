import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { addedAt, addRow, doubtsAbout, movedTo, moveRow, removeRow, shiftRow } from '#domain/calls/edit-tree.ts';
import type { Contact } from '#domain/plan/model.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import styles from './edit-tree.module.css';
import type { DraftRow } from './tree-draft.ts';
import type { TreeDraft } from './use-tree-draft.ts';

type Act = 'up' | 'down' | 'inward' | 'outward' | 'add' | 'remove';

const KEYS: Readonly<Record<string, Act>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'inward',
  ArrowLeft: 'outward',
  Enter: 'add',
  Delete: 'remove',
};

const ICONS = {
  up: IconArrowUp,
  down: IconArrowDown,
  inward: IconArrowRight,
  outward: IconArrowLeft,
  add: IconPlus,
  remove: IconTrash,
} as const;

/** The people of a tree as rows; Alt with an arrow moves, Alt Enter adds, Alt Delete takes out. */
export function TreeRows({ draft, contacts }: { readonly draft: TreeDraft; readonly contacts: readonly Contact[] }) {
  const list = useRef<HTMLOListElement>(null);
  const { rows } = draft;
  const doubts = doubtsAbout(rows, ({ name }) => name.trim().toLowerCase());
  const focusRow = (at: number) => {
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLInputElement>('[data-name]')[at]?.focus());
  };
  const act = (what: Act, at: number) => {
    const { next, to } = done(what, rows, at);
    draft.setRows(next);
    focusRow(to);
  };
  const onKey = (event: KeyboardEvent, at: number) => {
    const what = event.altKey ? KEYS[event.key] : undefined;
    if (what === undefined) return;
    event.preventDefault();
    act(what, at);
  };
  return (
    <ol ref={list} className={styles['rows']}>
      {rows.map((row, at) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the tree
          key={at}
          at={at}
          row={row}
          doubt={doubts[at] ?? { many: false, twice: false }}
          isKnown={contacts.some(({ name }) => name === row.name)}
          onChange={(next) => draft.setRows(rows.toSpliced(at, 1, next))}
          onAct={(what) => act(what, at)}
          onKey={(event) => onKey(event, at)}
        />
      ))}
    </ol>
  );
}

const NOBODY = { name: '', title: '', deputies: '' };

interface Done {
  readonly next: readonly DraftRow[];
  /** The row to be at. */
  readonly to: number;
}

function done(what: Act, rows: readonly DraftRow[], at: number): Done {
  switch (what) {
    case 'up':
      return { next: moveRow(rows, at, -1), to: movedTo(rows, at, -1) };
    case 'down':
      return { next: moveRow(rows, at, 1), to: movedTo(rows, at, 1) };
    case 'inward':
      return { next: shiftRow(rows, at, 1), to: at };
    case 'outward':
      return { next: shiftRow(rows, at, -1), to: at };
    case 'remove':
      return { next: removeRow(rows, at), to: Math.max(0, at - 1) };
    case 'add':
      return { next: addRow(rows, at, (depth) => ({ depth, ...NOBODY })), to: addedAt(rows, at) };
  }
}

interface RowProps {
  readonly at: number;
  readonly row: DraftRow;
  readonly doubt: { readonly many: boolean; readonly twice: boolean };
  readonly isKnown: boolean;
  readonly onChange: (row: DraftRow) => void;
  readonly onAct: (what: Act) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

function Row({ at, row, doubt, isKnown, onChange, onAct, onKey }: RowProps) {
  const words = useWords().contacts.tree;
  const formats = useFormats();
  const label = words.row(formats.number(at + 1), row.name);
  const acts: readonly Act[] = at === 0 ? ['add'] : ['up', 'down', 'outward', 'inward', 'add', 'remove'];
  return (
    <li className={styles['row']} style={{ marginInlineStart: `${Math.min(row.depth, 6) * 28}px` }} onKeyDown={onKey}>
      <div className={styles['cells']}>
        <label>
          {words.person}
          <input
            data-name
            list="tree-people"
            value={row.name}
            required
            autoComplete="off"
            aria-label={`${label}, ${words.person}`}
            onChange={(event) => onChange({ ...row, name: event.target.value })}
          />
        </label>
        <label>
          {words.branch}
          <input
            value={row.title}
            autoComplete="off"
            aria-label={`${label}, ${words.branch}`}
            onChange={(event) => onChange({ ...row, title: event.target.value })}
          />
        </label>
        <label>
          {words.deputies}
          <input
            value={row.deputies}
            autoComplete="off"
            aria-label={`${label}, ${words.deputies}`}
            onChange={(event) => onChange({ ...row, deputies: event.target.value })}
          />
        </label>
      </div>
      <div className={styles['acts']}>
        {acts.map((what) => {
          const Icon = ICONS[what];
          return (
            <Button
              key={what}
              small
              aria-label={`${words[what]} (${label})`}
              title={words[what]}
              onClick={() => onAct(what)}
            >
              <Icon size={17} stroke={1.9} aria-hidden="true" />
            </Button>
          );
        })}
      </div>
      <p className={styles['doubts']}>
        {[
          doubt.many ? words.many : '',
          doubt.twice ? words.twice : '',
          isKnown && row.deputies.trim() === '' ? words.noDeputy : '',
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </li>
  );
}
