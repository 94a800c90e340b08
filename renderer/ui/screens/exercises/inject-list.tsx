import type { Inject } from '#domain/plan/model.ts';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { PlanMarkdown } from '../../shared/plan-markdown.tsx';
import { type Status, StatusMark } from '../../shared/status-mark.tsx';
import { ThingLinks } from '../../things/thing-link.tsx';
import { useWords } from '../../words/words.ts';
import styles from './scenario-screen.module.css';

const CHANGES = ['down', 'degraded', 'up'] as const satisfies readonly Status[];

/** The events of a scenario with their time: what is said, to whom, how, and what one hopes for. */
export function InjectList({ injects }: { readonly injects: readonly Inject[] }) {
  const words = useWords().exercises;
  const formats = useFormats();
  return (
    <Panel title={words.injects} tools={<span>{formats.number(injects.length)}</span>}>
      {injects.length === 0 && <p className={styles['none']}>{words.noInjects}</p>}
      <ol className={styles['injects']}>
        {injects.map((inject) => (
          <li key={inject.id}>
            <span className={styles['at']}>{formats.duration(inject.at.seconds)}</span>
            <div className={styles['inject']}>
              <h3>{inject.title}</h3>
              <p className={styles['to']}>
                {[
                  inject.to.length > 0 ? words.to(inject.to.join(', ')) : null,
                  inject.means === null ? null : words.by(inject.means),
                ]
                  .filter(Boolean)
                  .join('. ')}
              </p>
              {inject.text !== null && <PlanMarkdown markdown={inject.text} />}
              {inject.expect !== null && (
                <p>
                  <b>{words.hoped}</b> {inject.expect}
                </p>
              )}
              {CHANGES.filter((change) => inject[change].length > 0).map((change) => (
                <div key={change} className={styles['change']}>
                  <StatusMark status={change} size={17} />
                  <b>{words[change]}</b>
                  <ThingLinks kind="component" ids={inject[change]} />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
