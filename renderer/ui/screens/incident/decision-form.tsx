import { type FormEvent, useId, useState } from 'react';
import type { IncidentFile } from '#app/incident-file.ts';
import { nextTimeOfDay } from '#app/incidents.ts';
import { useApp } from '../../app-context.ts';
import { useIncidentActs } from '../../incident/use-incident-file.ts';
import { usePeople } from '../../person/use-people.ts';
import { Button } from '../../shared/button.tsx';
import { focusOnce } from '../../shared/focus-once.ts';
import { Keys } from '../../shared/keys.tsx';
import { Panel } from '../../shared/panel.tsx';
import { useDraft } from '../../shared/use-draft.ts';
import { useWords } from '../../words/words.ts';
import { FactPicker } from './fact-picker.tsx';
import styles from './forms.module.css';
import { OptionFields } from './option-fields.tsx';
import { useNames } from './use-names.ts';

interface Props {
  readonly file: IncidentFile;
  readonly start: {
    /** `null`: a new one. */
    readonly decision: string | null;
    readonly question: string;
    /** Component that it is about. */
    readonly about: string | null;
  };
  readonly onClose: () => void;
}

/** How long a question about a function is off the Next strip when nobody said until when, in minutes. */
const ASKED_FOR = 30;

/** A decision: what is asked, what is known, what could be done, what is done and, always, why. Half-typed words are kept. */
export function DecisionForm({ file, start, onClose }: Props) {
  const app = useApp();
  const { decisions: words } = useWords();
  const people = usePeople();
  const names = useNames(file);
  const acts = useIncidentActs(file.state.summary.incident);
  const [draft, setDraft] = useDraft(`decision/${file.state.summary.incident}/${start.decision ?? start.about ?? ''}`);
  const [facts, setFacts] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const ids = { question: useId(), reason: useId(), again: useId(), whom: useId(), list: useId() };
  const field = (name: string) => draft[name] ?? '';
  const set = (name: string, text: string) => setDraft({ ...draft, [name]: text });
  const question = draft['question'] ?? start.question;
  const options = OPTION_KEYS.map((key) => field(key));
  const chosen = options[Number(field('chosen') || '-1')]?.trim() ?? '';

  const finish = () => {
    setDraft({});
    onClose();
  };
  const decide = async (event: FormEvent) => {
    event.preventDefault();
    const again = field('again').trim() === '' ? null : nextTimeOfDay(app, field('again'));
    const missing =
      question.trim() === ''
        ? words.needsQuestion
        : chosen === ''
          ? words.needsChosen
          : field('reason').trim() === ''
            ? words.needsReason
            : field('again').trim() !== '' && again === null
              ? words.needsTime
              : null;
    setProblem(missing);
    if (missing !== null) return;
    const own = start.about === null ? [] : [(await acts.fact(aboutText(), `component:${start.about}`)).id as string];
    await acts.decide({
      decision: start.decision,
      question: question.trim(),
      options: options.map((option) => option.trim()).filter(Boolean),
      chosen,
      reason: field('reason').trim(),
      facts: [...own, ...facts],
      lookAgainAt: again,
      with: field('with')
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean)
        .map(people.byFor),
    });
    finish();
  };
  const ask = async () => {
    const due = field('again').trim() === '' ? null : nextTimeOfDay(app, field('again'));
    setProblem(question.trim() === '' ? words.needsQuestion : null);
    if (question.trim() === '') return;
    const [of] = field('with')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    await acts.ask(question.trim(), due, of === undefined ? null : people.byFor(of));
    if (start.about !== null) {
      const minutes = due === null ? ASKED_FOR : Math.max(1, Math.round((Date.parse(due) - app.now()) / 60_000));
      await acts.park(`component:${start.about}`, minutes);
    }
    finish();
  };
  const aboutText = () => words.factAbout(names.component(start.about ?? ''));

  return (
    <Panel title={start.decision === null ? words.newOne : words.decideIt}>
      <form
        className={`${styles['form']} ${styles['padded']}`}
        onSubmit={(event) => void decide(event)}
        noValidate
        onKeyDown={(event) => {
          if (event.ctrlKey && event.key === 'Enter') event.currentTarget.requestSubmit();
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      >
        <label htmlFor={ids.question}>{words.question}</label>
        <input
          id={ids.question}
          ref={focusOnce}
          value={question}
          autoComplete="off"
          onChange={(event) => set('question', event.target.value)}
        />
        <FactPicker file={file} picked={facts} onPick={setFacts} />
        <OptionFields
          options={options}
          chosen={field('chosen')}
          onOption={(index, text) => set(OPTION_KEYS[index] ?? '', text)}
          onChoose={(index) => set('chosen', String(index))}
        />
        <label htmlFor={ids.reason}>{words.reason}</label>
        <input
          id={ids.reason}
          value={field('reason')}
          required
          autoComplete="off"
          onChange={(event) => set('reason', event.target.value)}
        />
        <div className={styles['row']}>
          <div>
            <label htmlFor={ids.again}>{words.lookAgain}</label>
            <input
              id={ids.again}
              value={field('again')}
              placeholder="04:00"
              onChange={(event) => set('again', event.target.value)}
            />
          </div>
          <div>
            <label htmlFor={ids.whom}>{words.with}</label>
            <input
              id={ids.whom}
              list={ids.list}
              value={field('with')}
              onChange={(event) => set('with', event.target.value)}
            />
            <datalist id={ids.list}>
              {people.names.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </div>
        </div>
        {problem !== null && <p role="alert">{problem}</p>}
        <div className={styles['buttons']}>
          <Button look="primary" onClick={(event) => event.currentTarget.form?.requestSubmit()}>
            {words.decide} <Keys keys={['Mod', 'Enter']} />
          </Button>
          {start.decision === null && <Button onClick={() => void ask()}>{words.askOnly}</Button>}
          <Button look="quiet" onClick={onClose}>
            {words.notNow} <Keys keys={['Esc']} />
          </Button>
        </div>
      </form>
    </Panel>
  );
}

/** Where the draft keeps each option. */
const OPTION_KEYS = ['option-0', 'option-1', 'option-2', 'option-3'] as const;
