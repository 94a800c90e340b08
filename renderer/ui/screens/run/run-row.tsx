import { IconArrowForwardUp, IconCheck } from '@tabler/icons-react';
import type { ItemState, RunState } from '#domain/incident/run.ts';
import { onlyIfOf } from '#domain/procedure/branches.ts';
import type { StepKey } from '#domain/procedure/model.ts';
import { whoAsWritten } from '#domain/procedure/who-as-written.ts';
import { InlineMarkdown } from '../../markdown/inline-markdown.tsx';
import { usePeople } from '../../person/use-people.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import { JumpLink, wordsOfStep } from './jump-link.tsx';
import { RecordedValues } from './recorded-values.tsx';
import styles from './run-row.module.css';

interface Props {
  readonly run: RunState;
  readonly state: ItemState;
  readonly onLook: (key: StepKey) => void;
}

/** A step or decision that is not the shown one. Pressing it looks at it; nothing is recorded by looking. */
export function RunRow({ run, state, onLook }: Props) {
  const { item, record, status } = state;
  const isNested = item.number.includes('.');
  return (
    <li className={`${styles['row']} ${styles[status]} ${isNested ? styles['nested'] : ''}`}>
      <span className={styles['number']}>{item.number}</span>
      <Box status={status} />
      <div className={styles['text']}>
        <button type="button" className={styles['look']} onClick={() => onLook(item.key)}>
          {item.type === 'step' && item.who !== null && <b>{whoAsWritten(item)} </b>}
          <InlineMarkdown markdown={item.type === 'step' ? wordsOfStep(run, item) : item.markdown} />
        </button>
        {item.type === 'step' && item.jump !== null && record === null && status !== 'ruled-out' && (
          <span className={styles['jump']}>
            <JumpLink run={run} step={item} onLook={onLook} />
          </span>
        )}
        <Remark run={run} state={state} />
        {record !== null && item.type === 'step' && (
          <RecordedValues values={record.values} unit={item.values?.unit ?? null} />
        )}
      </div>
      <Stamp state={state} />
    </li>
  );
}

/** What stands behind a row's text: the reason why it was skipped, the answer, or on what it depends. */
function Remark({ run, state: { item, record, status } }: Pick<Props, 'run' | 'state'>) {
  const words = useWords().run;
  if (record?.outcome === 'skipped') {
    return (
      <small>
        <b>{words.skipped}</b> {record.reason}
      </small>
    );
  }
  const chosen = item.type === 'decision' && record?.option != null ? item.options[record.option] : undefined;
  if (chosen !== undefined) return <small className={styles['answer']}>{chosen.label}</small>;
  if (status === 'ruled-out') return <small>{words.notNeeded}</small>;
  const options = (onlyIfOf(run.text.procedure).get(item.key) ?? []).flatMap((only) => only.options);
  return options.length === 0 ? null : <small>{words.onlyIf(options.map((option) => option + 1).join(', '))}</small>;
}

function Box({ status }: { readonly status: ItemState['status'] }) {
  return (
    <span className={styles['box']} aria-hidden="true">
      {status === 'done' && <IconCheck size={20} stroke={1.9} />}
      {status === 'skipped' && <IconArrowForwardUp size={20} stroke={1.9} />}
    </span>
  );
}

function Stamp({ state: { record } }: { readonly state: ItemState }) {
  const formats = useFormats();
  const people = usePeople();
  if (record === null) return null;
  return (
    <>
      <time className={styles['time']} dateTime={record.at}>
        {formats.time(Date.parse(record.at))}
      </time>
      <span className={styles['initials']}>{record.by.map(people.initials).join(' ')}</span>
    </>
  );
}

/** Several steps that are done, or that are not needed, one after the other, in one row. */
export function FoldedRow({ states, onShow }: { readonly states: readonly ItemState[]; readonly onShow: () => void }) {
  const words = useWords().run;
  const last = states.at(-1);
  if (last === undefined) return null;
  const { status } = last;
  return (
    <li className={`${styles['row']} ${styles[status]}`}>
      <span className={styles['number']}>{`${states[0]?.item.number}–${last.item.number}`}</span>
      <Box status={status} />
      <div className={styles['text']}>
        {status === 'done' ? words.doneRow : words.notNeededRow}{' '}
        <Button look="link" onClick={onShow}>
          {words.show}
        </Button>
      </div>
      <Stamp state={last} />
    </li>
  );
}
