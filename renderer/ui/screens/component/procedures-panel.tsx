import { Link } from 'react-router';
import type { ComponentView } from '#app/component-view.ts';
import { fallbacksOfFunction } from '#app/function-ground.ts';
import type { PlanMap } from '#app/plan-map.ts';
import type { Fallback } from '#domain/impact/fallbacks.ts';
import { textIn } from '../../findings/text-in.ts';
import { useNotFallbacks } from '../../findings/use-finding-lines.ts';
import { places } from '../../places.ts';
import { Panel } from '../../shared/panel.tsx';
import { FallbackFacts } from '../../things/fallback-facts.tsx';
import { useLanguage, useWords } from '../../words/words.ts';
import styles from './component-screen.module.css';
import { inReadersLanguage } from './in-readers-language.ts';

interface Props {
  readonly view: ComponentView;
  readonly plan: PlanMap;
}

/** What to do when it fails: procedures for it, each once; of a function, fallbacks for what it needs too. */
export function ProceduresPanel({ view: { component, procedures }, plan }: Props) {
  const words = useWords();
  const language = useLanguage();
  const others = inReadersLanguage(procedures, language).filter(({ kind }) => kind !== 'fallback');
  const number = plan.map.indexOf.get(component.id) ?? -1;
  const all =
    component.kind === 'function'
      ? fallbacksOfFunction(plan, component.id)
      : plan.fallbacks.all.filter(({ serves }) => serves.includes(number));
  return (
    <Panel title={words.map.procedures}>
      {others.length + all.length === 0 && <p className={styles['none']}>{words.map.noProcedures}</p>}
      <ul className={styles['list']}>
        {all.map((fallback) => (
          <FallbackLine
            key={fallback.procedure.id}
            fallback={fallback}
            plan={plan}
            isOwn={fallback.serves.includes(number)}
          />
        ))}
        {others.map(({ id, title, kind }) => (
          <li key={id}>
            <Link to={places.procedure(id)}>{title}</Link>
            <small>{words.things.procedureKinds[kind]}</small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface LineProps {
  readonly fallback: Fallback;
  readonly plan: PlanMap;
  /** Whether it is for this very component; else what it is for is said. */
  readonly isOwn: boolean;
}

function FallbackLine({ fallback, plan, isOwn }: LineProps) {
  const words = useWords();
  const { id, title } = textIn(plan, fallback, useLanguage());
  const notOne = useNotFallbacks().get(id);
  return (
    <li>
      <Link to={places.procedure(id)}>{title}</Link>
      <small>
        {words.things.procedureKinds.fallback}
        {', '}
        <FallbackFacts fallback={fallback} />
      </small>
      {notOne !== undefined && <small className={styles['lack']}>{notOne}</small>}
      {!isOwn && (
        <small className={styles['for']}>
          {words.map.whenFails}
          {fallback.procedure.for.map((each) => (
            <Link key={each} to={places.thing('component', each)}>
              {plan.components.get(each)?.name ?? each}
            </Link>
          ))}
        </small>
      )}
    </li>
  );
}
