import { Link } from 'react-router';
import type { MapView } from '#app/situation-map.ts';
import type { FunctionHit } from '#domain/impact/functions-hit.ts';
import type { Component } from '#domain/plan/model.ts';
import { textIn } from '../findings/text-in.ts';
import { places } from '../places.ts';
import { Button } from '../shared/button.tsx';
import { useFormats } from '../shared/formats.ts';
import { StatusMark } from '../shared/status-mark.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import styles from './map-list.module.css';
import { useNodeText } from './node-text.ts';

interface Props {
  readonly view: MapView;
  readonly onToggle: (id: string) => void;
}

/** A function that is hit: because of what, and what holds it. */
export function FunctionRow({ hit, view, onToggle }: Props & { readonly hit: FunctionHit }) {
  return (
    <div className={styles['row']}>
      <Named component={hit.component} view={view} />
      <Because component={hit.component} view={view} />
      <Holds hit={hit} view={view} />
      <Toggle component={hit.component} view={view} onToggle={onToggle} />
    </div>
  );
}

/** Anything else that is hit, and because of what. */
export function ComponentRow({ component, view, onToggle }: Props & { readonly component: Component }) {
  return (
    <div className={styles['row']}>
      <Named component={component} view={view} />
      <Because component={component} view={view} />
      <span />
      <Toggle component={component} view={view} onToggle={onToggle} />
    </div>
  );
}

function Named({ component, view }: { readonly component: Component; readonly view: MapView }) {
  const { status, seen, whole } = useNodeText(view)(component);
  const words = useWords().whatIf;
  return (
    <div className={styles['named']}>
      <StatusMark status={status} seen={seen} size={20} />
      <div>
        <Link to={places.thing('component', component.id)}>{component.name}</Link>
        <small>
          {words.status[status]}
          {', '}
          {whole}
        </small>
      </div>
    </div>
  );
}

/** "Because of PharmaLink ordering ← Keyfort sign-in": the chain, from the nearest to what failed. */
function Because({ component, view }: { readonly component: Component; readonly view: MapView }) {
  const words = useWords().whatIf;
  const chain = view.situation.impact.because(component.id).slice(1);
  if (chain.length === 0) return <span className={styles['because']}>{words.assumed}</span>;
  const names = chain.map((id) => view.plan.components.get(id)?.name ?? id);
  return <span className={styles['because']}>{words.because(names.join(' ← '))}</span>;
}

function Holds({ hit, view }: { readonly hit: FunctionHit; readonly view: MapView }) {
  const words = useWords().whatIf;
  const formats = useFormats();
  const language = useLanguage();
  if (hit.state === 'degraded') return <span />;
  if (hit.cover === null) return <span className={styles['nothing']}>{words.noFallback}</span>;
  const { sustain, by } = hit.cover;
  return (
    <span className={styles['holds']}>
      {by.map((fallback) => {
        const { id, title } = textIn(view.plan, fallback, language);
        return (
          <Link key={id} to={places.procedure(id)}>
            {title}
          </Link>
        );
      })}
      <small>{sustain === null ? words.holdsUnknown : words.holds(formats.duration(sustain.seconds))}</small>
    </span>
  );
}

function Toggle({ component, view, onToggle }: Props & { readonly component: Component }) {
  const words = useWords().whatIf;
  if (view.situation.sort !== 'what-if') return <span />;
  const isFailed = view.situation.shownOf(component.id).seen;
  const act = isFailed ? words.restore : words.fail;
  return (
    <Button small aria-label={`${act}: ${component.name}`} onClick={() => onToggle(component.id)}>
      {act}
    </Button>
  );
}
