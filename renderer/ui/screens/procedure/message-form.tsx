import { IconCopy } from '@tabler/icons-react';
import { useId, useMemo, useRef, useState } from 'react';
import { filledBlanks } from '#domain/calls/blank-answers.ts';
import { openWith } from '#domain/calls/words-to-say.ts';
import type { Procedure } from '#domain/plan/model.ts';
import type { ProcedureText } from '#domain/procedure/model.ts';
import { useOpenIncident } from '../../incident/incident-context.ts';
import { Button } from '../../shared/button.tsx';
import { copyText } from '../../shared/copy-text.ts';
import { useDraft } from '../../shared/use-draft.ts';
import { useLanguage, useWords, wordsIn } from '../../words/words.ts';
import { useBlankFacts } from '../calls/use-blank-facts.ts';
import { useCalls } from '../calls/use-calls.ts';
import styles from './message-form.module.css';
import { likeliestSection, messageSections, wordsToSend } from './message-sections.ts';
import { PrintMessage } from './print-message.tsx';
import { SentMessage } from './sent-message.tsx';

interface Props {
  readonly procedure: Procedure;
  readonly text: ProcedureText;
}

/** The blanks of a message to fill in, and its words to copy. What is filled in stays here, across restarts too. */
export function MessageForm({ procedure, text }: Props) {
  const words = useWords().reader;
  const sections = useMemo(() => messageSections(text), [text]);
  const [chosen, choose] = useState<number | null>(null);
  const [values, setValues] = useDraft(`message/${procedure.id}`);
  const [copied, setCopied] = useState<boolean | null>(null);
  const output = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const reader = useLanguage();
  const open = useOpenIncident();
  const calls = useCalls(open?.summary.incident ?? '');
  const language = procedure.language?.startsWith('fr') ? 'fr' : procedure.language?.startsWith('en') ? 'en' : reader;
  const facts = useBlankFacts(calls ?? null, language);
  const at = chosen ?? likeliestSection(sections);
  const section = sections[at];
  if (section === undefined) return null;
  const filled = filledBlanks(section.blanks, values, facts);
  const plain = wordsToSend(section.markdown, filled);
  // In an exercise nobody may take a message for real.
  const isExercise = open !== null && open.summary.kind !== 'incident';
  const message = isExercise ? openWith(plain, wordsIn(language).calls.openExercise, false) : plain;
  const left = section.blanks.filter((blank) => (filled[blank] ?? '').trim() === '').length;
  return (
    <section className={styles['form']} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{words.message}</h3>
      <p>{words.messageHint}</p>
      {sections.length > 1 && (
        <div>
          <label htmlFor={`${id}-part`}>{words.messagePart}</label>
          <select id={`${id}-part`} value={at} onChange={(event) => choose(Number(event.target.value))}>
            {sections.map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a section is its place in the document
              <option key={index} value={index}>
                {one.title ?? procedure.title}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className={styles['blanks']}>
        {section.blanks.map((blank) => (
          <label key={blank}>
            {blank.replaceAll('-', ' ')}
            <input
              value={values[blank] ?? ''}
              placeholder={filled[blank]}
              autoComplete="off"
              onChange={(event) => setValues({ ...values, [blank]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <label htmlFor={`${id}-out`}>{words.asSent}</label>
      <textarea id={`${id}-out`} ref={output} readOnly rows={Math.min(16, lineCount(message))} value={message} />
      <div className={styles['buttons']}>
        <Button onClick={() => void copyText(message, output.current).then(setCopied)}>
          <IconCopy size={18} stroke={1.9} aria-hidden="true" /> {words.copyText}
        </Button>
        <PrintMessage title={section.title ?? procedure.title} text={message} language={language} />
        <span role="status">{copied === null ? '' : copied ? words.copied : words.copyFailed}</span>
        {left > 0 && <span className={styles['left']}>{words.blanksLeft(left)}</span>}
      </div>
      <SentMessage procedure={procedure.id} text={message} />
    </section>
  );
}

function lineCount(message: string): number {
  return message.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 90), 1);
}
