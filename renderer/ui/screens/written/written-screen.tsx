import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { currentPlan } from '#app/plan.ts';
import { KINDS } from '#domain/plan/model.ts';
import { useApp } from '../../app-context.ts';
import { places } from '../../places.ts';
import { FilterField } from '../../shared/filter-field.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Page } from '../../shared/page.tsx';
import { useFiltered } from '../../shared/use-filter.ts';
import { VirtualList } from '../../shared/virtual-list.tsx';
import { useWords } from '../../words/words.ts';
import { UndoButtons } from '../editor/editor-header.tsx';
import { usePlanUndo } from '../editor/use-plan-undo.ts';
import { BulkBar } from './bulk-bar.tsx';
import { NewThing } from './new-thing.tsx';
import { useWritten, type WrittenRow, type WrittenSort } from './use-written.ts';
import { WrittenRowView } from './written-row.tsx';
import styles from './written-screen.module.css';

type Order = 'title' | 'id' | 'file' | 'problems';
const ORDERS: readonly Order[] = ['title', 'id', 'file', 'problems'];
const NO_ROWS: readonly WrittenRow[] = [];

/** Everything that the plan is made of, by kind: to be opened, made, copied, renamed, removed. */
export function WrittenScreen() {
  const app = useApp();
  const words = useWords();
  const own = words.editor;
  const formats = useFormats();
  const [search] = useSearchParams();
  const asked = search.get('kind');
  const sort: WrittenSort = asked === 'asset' ? 'asset' : (KINDS.find((kind) => kind === asked) ?? 'procedure');
  const plan = useLiveQuery(() => currentPlan(app), [app]);
  const undo = usePlanUndo();
  const rows = useWritten(sort);
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<Order>('title');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const found = useFiltered(rows ?? NO_ROWS, textOfRow, typed);
  const shown = found.toSorted(comparing(order));
  const picked = (rows ?? NO_ROWS).filter((row) => chosen.has(row.key));
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  return (
    <Page isFilled title={own.writtenTitle} lede={own.writtenLede} tools={<UndoButtons undo={undo} />}>
      <div className={styles['columns']}>
        <nav aria-label={own.kindLabel} className={styles['kinds']}>
          {KINDS.map((kind) => (
            <Link
              key={kind}
              to={places.written(kind)}
              replace
              aria-current={kind === sort ? 'page' : undefined}
              onClick={() => setChosen(new Set())}
            >
              {words.kinds.many[kind]} <span>{formats.number(plan?.counts[kind] ?? 0)}</span>
            </Link>
          ))}
          <Link
            to="/written?kind=asset"
            replace
            aria-current={sort === 'asset' ? 'page' : undefined}
            onClick={() => setChosen(new Set())}
          >
            {own.assets}
          </Link>
          <Link to={places.edit('plan.yaml')}>{own.planFile}</Link>
          <Link to={places.history()}>{own.historyAll}</Link>
        </nav>
        <div className={styles['list']}>
          <div className={styles['tools']}>
            <FilterField label={own.find} value={typed} onChange={setTyped} />
            <label>
              {own.sortBy}{' '}
              <select
                value={order}
                onChange={(event) => setOrder(ORDERS.find((one) => one === event.target.value) ?? 'title')}
              >
                {ORDERS.map((one) => (
                  <option key={one} value={one}>
                    {own.sorts[one]}
                  </option>
                ))}
              </select>
            </label>
            {sort !== 'asset' && <NewThing kind={sort} />}
          </div>
          <BulkBar
            sort={sort}
            picked={picked}
            onAll={() => setChosen(new Set(shown.map((row) => row.key)))}
            onNone={() => setChosen(new Set())}
          />
          {rows !== undefined && shown.length === 0 && (
            <p className={styles['none']}>{rows.length === 0 ? own.nothingOf : own.noneMatch}</p>
          )}
          <VirtualList
            label={sort === 'asset' ? own.assets : words.kinds.many[sort]}
            items={shown}
            keyOf={(row) => row.key}
            rowHeight={52}
            row={(row) => <WrittenRowView row={row} isChosen={chosen.has(row.key)} onChoose={() => toggle(row.key)} />}
          />
        </div>
      </div>
    </Page>
  );
}

function textOfRow(row: WrittenRow): string {
  return `${row.title} ${row.on ?? ''} ${row.id ?? ''} ${row.path}`;
}

function comparing(order: Order): (a: WrittenRow, b: WrittenRow) => number {
  if (order === 'problems') return (a, b) => b.problems - a.problems || a.title.localeCompare(b.title);
  if (order === 'file') return (a, b) => a.path.localeCompare(b.path) || a.line - b.line;
  const name = (row: WrittenRow) => (order === 'id' ? (row.id ?? '') : row.title);
  return (a, b) => name(a).localeCompare(name(b));
}
