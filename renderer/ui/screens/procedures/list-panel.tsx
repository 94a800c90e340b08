import { type Ref, useMemo } from 'react';
import type { ListedProcedure } from '#app/procedure-list.ts';
import { PROCEDURE_KINDS } from '#domain/plan/model.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { Segmented } from '../../shared/segmented.tsx';
import { useAnnounce } from '../../shared/use-announce.ts';
import { type ListHandle, VirtualList } from '../../shared/virtual-list.tsx';
import { useLanguage, useWords } from '../../words/words.ts';
import { type Choice, EVERYTHING } from './choice.ts';
import { chosenRows, offeredBy, rowsOf } from './chosen-rows.ts';
import { Filters } from './filters.tsx';
import styles from './list-panel.module.css';
import { ProcedureRowView } from './procedure-row.tsx';

interface Props {
  readonly list: readonly ListedProcedure[];
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
  readonly onLeave: () => void;
  readonly handle: Ref<ListHandle>;
}

/** Every procedure once, as the person chose: by kind, language, tag, owner, review, in an order. */
export function ListPanel({ list, choice, onChoose, onLeave, handle }: Props) {
  const words = useWords().procedures;
  const formats = useFormats();
  const reader = useLanguage();
  const all = useMemo(() => rowsOf(list, reader), [list, reader]);
  const offered = useMemo(() => offeredBy(list, reader), [list, reader]);
  const { rows, counts } = useMemo(() => chosenRows(all, choice, reader), [all, choice, reader]);
  const count = words.count(rows.length, all.length);
  useAnnounce(count);
  return (
    <Panel title={words.list} tools={<span className={styles['count']}>{count}</span>} className={styles['panel']}>
      <div className={styles['content']}>
        <div className={styles['choices']}>
          <Segmented
            small
            label={words.kind}
            value={choice.kind}
            options={(['all', ...PROCEDURE_KINDS] as const).map((kind) => ({
              value: kind,
              label: words.withCount(kind === 'all' ? words.all : words.kinds[kind], formats.number(counts[kind])),
            }))}
            onChange={(kind) => onChoose({ ...choice, kind })}
          />
          <Filters choice={choice} offered={offered} onChoose={onChoose} />
        </div>
        {rows.length === 0 ? (
          <div className={styles['none']}>
            <p>{words.noneLeft}</p>
            <Button onClick={() => onChoose(EVERYTHING)}>{words.showAll}</Button>
          </div>
        ) : (
          <div className={styles['rows']}>
            <VirtualList
              label={words.list}
              items={rows}
              keyOf={(row) => row.shown.head.id}
              rowHeight={61}
              row={(row) => <ProcedureRowView row={row} />}
              onLeave={onLeave}
              handle={handle}
            />
          </div>
        )}
      </div>
    </Panel>
  );
}
