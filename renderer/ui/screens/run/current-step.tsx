import { type FormEvent, useState } from 'react';
import type { ItemState, RunState } from '#domain/incident/run.ts';
import type { Step, StepKey } from '#domain/procedure/model.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Keys } from '../../shared/keys.tsx';
import { PlanInline, PlanMarkdown } from '../../shared/plan-markdown.tsx';
import { useDraft } from '../../shared/use-draft.ts';
import { useWords } from '../../words/words.ts';
import styles from './current-item.module.css';
import { JumpLink, wordsOfStep } from './jump-link.tsx';
import type { RunActions } from './run-actions.ts';

interface Props {
  readonly run: RunState;
  readonly state: ItemState;
  readonly step: Step;
  readonly actions: RunActions;
  readonly onLook: (key: StepKey) => void;
}

/** The form of the current step, so that its keys can find it. */
export const STEP_FORM = 'current-step';

/** A step, large: what to do, who does it, what to write down, and Done. */
export function CurrentStep({ run, state, step, actions, onLook }: Props) {
  const words = useWords().run;
  const formats = useFormats();
  const [values, setValues] = useDraft(`${run.run}/${step.key}/${run.round}`);
  const [busy, setBusy] = useState(false);
  const isRunning = run.timers.some((timer) => timer.key === step.key);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || state.status === 'done') return;
    setBusy(true);
    await actions.done(step, filled(step, values)).finally(() => setBusy(false));
    setValues({});
  };
  return (
    <form id={STEP_FORM} onSubmit={(event) => void submit(event)}>
      {step.who !== null && <p className={styles['who']}>{step.who}</p>}
      <h2 className={styles['text']}>
        <PlanInline markdown={wordsOfStep(run, step)} />
      </h2>
      <p className={styles['leads']}>
        <JumpLink run={run} step={step} onLook={onLook} />
      </p>
      {step.details !== '' && (
        <div className={styles['details']}>
          <PlanMarkdown markdown={step.details} />
        </div>
      )}
      {step.values !== null && <ValueFields step={step} values={values} onChange={setValues} />}
      <div className={styles['main']}>
        <Button look="primary" type="submit" aria-keyshortcuts="Space">
          {words.done} <Keys keys={['Space']} />
        </Button>
        {step.timer !== null && !isRunning && (
          <Button onClick={() => void actions.startTimer(step)} aria-keyshortcuts="T">
            {words.startTimer(formats.duration(step.timer.duration.seconds))} <Keys keys={['T']} />
          </Button>
        )}
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly step: Step;
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
}

function ValueFields({ step, values, onChange }: FieldsProps) {
  const words = useWords().run;
  return (
    <div className={styles['values']}>
      {step.values?.names.map((name) => (
        <label key={name}>
          {words.value(name, step.values?.unit ?? null)}
          <input
            value={values[name] ?? ''}
            autoComplete="off"
            onChange={(event) => onChange({ ...values, [name]: event.target.value })}
          />
        </label>
      ))}
    </div>
  );
}

function filled(step: Step, values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const entries = (step.values?.names ?? []).map((name) => [name, values[name]?.trim() ?? ''] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}
