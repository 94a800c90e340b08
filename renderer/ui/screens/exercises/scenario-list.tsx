import { Link } from 'react-router';
import type { Scenario } from '#domain/plan/model.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import styles from './exercises.module.css';

/** What can be played. */
export function ScenarioList({ scenarios }: { readonly scenarios: readonly Scenario[] }) {
  const words = useWords().exercises;
  const formats = useFormats();
  return (
    <Panel title={words.scenarios}>
      {scenarios.length === 0 && <p className={styles['none']}>{words.scenariosNone}</p>}
      <ul className={styles['list']}>
        {scenarios.map((scenario) => (
          <li key={scenario.id}>
            <Link to={places.thing('scenario', scenario.id)}>{scenario.title}</Link>
            <small>
              {[
                scenario.language?.toUpperCase(),
                scenario.duration === null ? null : formats.duration(scenario.duration.seconds),
                words.events(formats.number(scenario.injects.length)),
              ]
                .filter(Boolean)
                .join(', ')}
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
