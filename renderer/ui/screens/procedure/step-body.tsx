import { IconClockPlay } from '@tabler/icons-react';
import type { Step } from '#domain/procedure/model.ts';
import { whoAsWritten } from '#domain/procedure/who-as-written.ts';
import { useFormats } from '../../shared/formats.ts';
import { PlanInline, PlanMarkdown } from '../../shared/plan-markdown.tsx';
import { useWords } from '../../words/words.ts';
import styles from './step-body.module.css';

/** What a step says: who, what, how long, and the values to write down, drawn as they will be asked for. */
export function StepBody({ step }: { readonly step: Step }) {
  const words = useWords().reader;
  const formats = useFormats();
  return (
    <>
      <p className={styles['text']}>
        {step.who !== null && <b className={styles['who']}>{whoAsWritten(step)} </b>}
        <PlanInline markdown={step.markdown} />
        {step.timer !== null && (
          <span className={styles['timer']}>
            <IconClockPlay size={17} stroke={1.9} aria-hidden="true" />
            <span className="visually-hidden">{words.timer(formats.duration(step.timer.duration.seconds))}</span>
            <span aria-hidden="true">{formats.duration(step.timer.duration.seconds)}</span>
          </span>
        )}
      </p>
      {step.values !== null && (
        <div className={styles['values']}>
          <span className="visually-hidden">{words.writeDown}</span>
          <ul>
            {step.values.names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          {step.values.unit !== null && <span>{words.unit(step.values.unit)}</span>}
        </div>
      )}
      {step.details !== '' && (
        <div className={styles['details']}>
          <PlanMarkdown markdown={step.details} />
        </div>
      )}
    </>
  );
}
