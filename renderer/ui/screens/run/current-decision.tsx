import type { ItemState, RunState } from '#domain/incident/run.ts';
import { indexOfTarget } from '#domain/procedure/branches.ts';
import type { Decision, DecisionOption } from '#domain/procedure/model.ts';
import { textWithoutJump } from '#domain/procedure/step-jump.ts';
import { InlineMarkdown } from '../../markdown/inline-markdown.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Keys } from '../../shared/keys.tsx';
import { PlanInline, PlanMarkdown } from '../../shared/plan-markdown.tsx';
import { useProcedureTitle } from '../../shared/use-procedure-title.ts';
import { useWords } from '../../words/words.ts';
import styles from './current-item.module.css';
import type { RunActions } from './run-actions.ts';

interface Props {
  readonly run: RunState;
  readonly state: ItemState;
  readonly decision: Decision;
  readonly actions: RunActions;
}

/** A decision, large: the question, what was recorded just before, the answers by digit with where each leads. */
export function CurrentDecision({ run, state, decision, actions }: Props) {
  const words = useWords().run;
  const facts = useLastRecorded(run);
  return (
    <div>
      <h2 className={styles['text']}>
        <PlanInline markdown={decision.markdown} />
      </h2>
      {facts !== null && <p className={styles['facts']}>{facts}</p>}
      {decision.details !== '' && (
        <div className={styles['details']}>
          <PlanMarkdown markdown={decision.details} />
        </div>
      )}
      <fieldset className={styles['options']}>
        <legend className="visually-hidden">{words.options}</legend>
        {decision.options.map((option, index) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place in its decision
            key={index}
            type="button"
            data-option={index}
            className={`${styles['option']} ${state.record?.option === index ? styles['chosen'] : ''}`}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => void actions.answer(decision.key, index)}
          >
            <span className={styles['digit']} aria-hidden="true">
              {index + 1}
            </span>
            <span>
              <InlineMarkdown markdown={option.markdown} />
            </span>
            <Leads run={run} option={option} />
          </button>
        ))}
      </fieldset>
      <p className={styles['hint']}>
        <Keys keys={['↑', '↓']} /> {words.choose} <Keys keys={['Enter']} /> {words.answer}
      </p>
    </div>
  );
}

/** Where an answer leads, in words. */
function Leads({ run, option }: { readonly run: RunState; readonly option: DecisionOption }) {
  const words = useWords().run;
  const { target } = option;
  const title = useProcedureTitle(target?.to === 'procedure' ? target.id : null);
  if (target === null) return <span>{words.goOn}</span>;
  if (target.to === 'procedure') return <span>{words.goToProcedure(title ?? target.id)}</span>;
  const { procedure } = run.text;
  const index = indexOfTarget(procedure, target);
  const item = index === null ? undefined : procedure.items[index];
  if (item !== undefined) {
    const text = item.type === 'step' ? textWithoutJump(item) : item.question;
    return <span>{text.length <= 48 ? words.goToNamed(item.number, text) : words.goTo(item.number)}</span>;
  }
  const heading = target.to === 'heading' ? procedure.headings.find((other) => other.slug === target.slug) : undefined;
  return <span>{heading === undefined ? words.goOn : words.goToHeading(heading.text)}</span>;
}

/** The values recorded last in this run, as a sentence: what a decision is mostly about. */
function useLastRecorded(run: RunState): string | null {
  const words = useWords().run;
  const formats = useFormats();
  const records = run.items.flatMap(({ item, history }) => history.map((record) => ({ item, record })));
  const last = records
    .filter(({ record }) => Object.keys(record.values).length > 0)
    .sort((a, b) => Date.parse(a.record.at) - Date.parse(b.record.at))
    .at(-1);
  if (last === undefined) return null;
  const unit = last.item.type === 'step' ? (last.item.values?.unit ?? null) : null;
  const values = Object.entries(last.record.values).map(([name, value]) => `${name} ${value}`);
  const text = unit === null ? values.join(', ') : `${values.join(', ')} ${unit}`;
  return words.lastRecorded(text, formats.time(Date.parse(last.record.at)));
}
