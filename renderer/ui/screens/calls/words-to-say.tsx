import { useLiveQuery } from 'dexie-react-hooks';
import { Fragment, useMemo, useState } from 'react';
import { procedure as readBody } from '#app/plan.ts';
import { filledBlanks } from '#domain/calls/blank-answers.ts';
import { openWith } from '#domain/calls/words-to-say.ts';
import { twinsOf } from '#domain/catalogue/twins.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../shared/button.tsx';
import { useDraft } from '../../shared/use-draft.ts';
import { type Language, useLanguage, useWords, wordsIn } from '../../words/words.ts';
import { likeliestSection, messageSections, wordsToSend } from '../procedure/message-sections.ts';
import type { ShownCall } from './shown-call.ts';
import { useBlankFacts } from './use-blank-facts.ts';
import type { Desk } from './use-desk.ts';
import styles from './words-to-say.module.css';

/** The words to say: the tree's message with its blanks filled, beginning with what is true. */
export function WordsToSay({ desk, shown }: { readonly desk: Desk; readonly shown: ShownCall }) {
  const words = useWords().calls;
  const app = useApp();
  const reader = useLanguage();
  const [asked, setAsked] = useState<Language | null>(null);
  const message = shown.tree?.message ?? desk.state?.tree.message ?? null;
  const twins = useMemo(
    () =>
      twinsOf(desk.calls.view.file.edition.procedures, asked ?? reader).find(({ shown: one, others }) =>
        [one, ...others].some(({ id }) => id === message),
      ),
    [desk.calls.view.file.edition.procedures, asked, reader, message],
  );
  const chosen = twins?.shown ?? null;
  const found = useLiveQuery(() => (chosen === null ? null : readBody(app, chosen.id)), [app, chosen?.id]);
  const section = useMemo(() => {
    if (found == null) return null;
    const sections = messageSections(readProcedure(found.body, { roles: found.roles }));
    return sections[likeliestSection(sections)] ?? null;
  }, [found]);
  const language: Language = chosen?.language?.startsWith('fr')
    ? 'fr'
    : chosen?.language?.startsWith('en')
      ? 'en'
      : reader;
  const facts = useBlankFacts(desk.calls, language);
  const [typed, setTyped] = useDraft(`calls/${desk.calls.view.file.view.summary.incident}/${chosen?.id ?? ''}`);
  const { isReal } = desk.calls;
  const catalog = wordsIn(language).calls;
  const opening = isReal ? catalog.openReal : catalog.openExercise;
  const blanks = section?.blanks ?? [];
  const values = filledBlanks(blanks, typed, facts);
  const left = blanks.filter((blank) => (values[blank] ?? '').trim() === '').length;
  const text =
    section === null
      ? `${opening} ${words.sayNothing}`
      : openWith(wordsToSend(section.markdown, values), opening, isReal);
  const other = twins?.others[0];
  const isTyping = desk.asking === 'words';
  return (
    <div className={styles['say']} lang={language}>
      <small>{words.say}</small>
      {isTyping ? (
        <div className={styles['blanks']}>
          {blanks.map((blank) => (
            <label key={blank}>
              {blank.replaceAll('-', ' ')}
              <input
                value={typed[blank] ?? ''}
                placeholder={values[blank]}
                autoComplete="off"
                onChange={(event) => setTyped({ ...typed, [blank]: event.target.value })}
              />
            </label>
          ))}
        </div>
      ) : (
        text.split(/\n+/).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place in the words
          <p key={index}>
            <Spoken text={line} />
          </p>
        ))
      )}
      {shown.tree?.noAnswer != null && !isTyping && (
        <details>
          <summary>{words.onMachine}</summary>
          <p>{shown.tree.noAnswer}</p>
        </details>
      )}
      <div className={styles['tools']}>
        {blanks.length > 0 && (
          <Button
            small
            look={left > 0 || isTyping ? 'normal' : 'quiet'}
            onClick={() => desk.ask(isTyping ? null : 'words')}
          >
            {isTyping ? words.blanksClose : left > 0 ? words.blanksLeft(left) : words.blanksDone}
          </Button>
        )}
        {other !== undefined && (other.language === 'fr' || other.language === 'en') && !isTyping && (
          <Button small look="quiet" onClick={() => setAsked(other.language as Language)}>
            {words.inLanguage(new Intl.DisplayNames(reader, { type: 'language' }).of(other.language) ?? other.language)}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Words with their unfilled blanks as gaps. */
function Spoken({ text }: { readonly text: string }) {
  return text.split(/(\{\{[^{}]+\}\})/).map((part, index) =>
    part.startsWith('{{') ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the words
      <u key={index} className={styles['gap']}>
        {part.slice(2, -2).trim().replaceAll('-', ' ')}
      </u>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the words
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
