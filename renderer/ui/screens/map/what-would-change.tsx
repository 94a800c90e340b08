import { IconSquarePlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { MapView } from '#app/situation-map.ts';
import { addActions, type NewAction, saveScenario, subjectOf } from '#app/what-if.ts';
import { type Suggestion, suggestionsFor } from '#domain/impact/suggestions.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { useMapTitle } from '../../map/use-map-title.ts';
import { places } from '../../places.ts';
import { announce } from '../../shared/announcer.tsx';
import { Button } from '../../shared/button.tsx';
import { useLanguage, useWords } from '../../words/words.ts';
import styles from './map-screen.module.css';
import { useSuggestionText } from './use-suggestion-text.ts';

const MOST = 3;
/** How many are compared: those that save most are not always those that save what has nothing. */
const MOST_TRIED = 60;

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
  const suggestions = useSuggestions(view);
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
      {suggestions.length > 0 && (
        <section className={styles['change']} aria-labelledby="what-would-change">
          <h3 id="what-would-change">{words.change}</h3>
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

/** Worked out once the screen is there: each of up to 400 changes works the failure out again. */
function useSuggestions(view: MapView): readonly Suggestion[] {
  const [found, setFound] = useState<{ readonly of: MapView; readonly those: readonly Suggestion[] } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setFound({ of: view, those: chosen(view) }), 60);
    return () => clearTimeout(timer);
  }, [view]);
  return found?.of === view ? found.those : [];
}

/** Those first that save functions with nothing; of those that save the same in the same way, one. */
function chosen(view: MapView): readonly Suggestion[] {
  const bare = new Set<string>(
    view.functions.flatMap(({ component, state, cover }) => (state === 'down' && cover === null ? component.id : [])),
  );
  const saved = (one: Suggestion): number => one.saves.filter((id) => bare.has(id)).length;
  const all = suggestionsFor(view.situation.impact, view.fallbacks, MOST_TRIED);
  return all.toSorted((a, b) => saved(b) - saved(a)).slice(0, MOST);
}
