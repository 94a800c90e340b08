import { IconSquarePlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { MapView } from '#app/situation-map.ts';
import { addActions, type NewAction, saveScenario, subjectOf } from '#app/what-if.ts';
import { idsOf } from '#domain/impact/situation.ts';
import type { Suggestion } from '#domain/impact/suggestions.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { useMapAnswer } from '../../map/use-map-answer.ts';
import { useMapTitle } from '../../map/use-map-title.ts';
import { places } from '../../places.ts';
import { announce } from '../../shared/announcer.tsx';
import { Button } from '../../shared/button.tsx';
import { useLanguage, useWords } from '../../words/words.ts';
import styles from './map-screen.module.css';
import { useSuggestionText } from './use-suggestion-text.ts';

interface Props {
  readonly view: MapView;
  /** What stands between the changes and the buttons. */
  readonly children: ReactNode;
}

/** The single changes that would save most; each becomes an action, and the whole the start of an exercise. */
export function WhatWouldChange({ view, children }: Props) {
  const app = useApp();
  const { person } = useSettings();
  const words = useWords().whatIf;
  const language = useLanguage();
  const navigate = useNavigate();
  const title = useMapTitle(view);
  const textOf = useSuggestionText(view);
  const { map, marks } = view.situation.impact;
  const answer = useMapAnswer(view.plan, { ask: 'changes', down: idsOf(map, marks.down) });
  const suggestions = answer === undefined || answer === 'failed' ? [] : answer;
  const [said, setSaid] = useState('');
  const author = { by: person?.by ?? app.info.deviceName };
  const says = (text: string) => {
    setSaid(text);
    announce(text);
  };
  const add = (those: readonly Suggestion[]) => {
    const wanted = those.map(
      (one): NewAction => ({ title: textOf(one).title, ...subjectOf(one, view.plan.components) }),
    );
    addActions(app, author, words.addUndo, wanted)
      .then(() => says(words.added(wanted.length === 1)))
      .catch(() => says(words.notSaved));
  };
  const save = () => {
    saveScenario(app, author, view, {
      language,
      title: title.text,
      summary: words.scenarioSummary(title.text),
      inject: words.scenarioInject(title.text),
      objectives: [...words.scenarioObjectives],
    })
      .then((id) => navigate(places.thing('scenario', id)))
      .catch(() => says(words.notSaved));
  };
  return (
    <>
      {answer?.length !== 0 && (
        <section className={styles['change']} aria-labelledby="what-would-change" aria-busy={answer === undefined}>
          <h3 id="what-would-change">{words.change}</h3>
          {answer === undefined && <p>{words.changeSoon}</p>}
          {answer === 'failed' && <p role="alert">{words.changeFailed}</p>}
          <ul>
            {suggestions.map((one) => {
              const text = textOf(one);
              return (
                <li key={text.title}>
                  <Button look="quiet" aria-label={`${words.add}: ${text.title}`} onClick={() => add([one])}>
                    <IconSquarePlus size={20} stroke={1.9} aria-hidden="true" />
                  </Button>
                  <span>
                    {text.title}
                    <small>{text.saves}</small>
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {children}
      <div className={styles['acts']}>
        {said !== '' && <p>{said}</p>}
        {suggestions.length > 0 && (
          <Button look="primary" onClick={() => add(suggestions)}>
            {words.addAll(words.counts[suggestions.length] ?? '')}
          </Button>
        )}
        <Button onClick={save}>{words.exercise}</Button>
      </div>
    </>
  );
}
