import type { Expectation, Kind } from '#domain/plan/model.ts';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { ThingLink } from '../../things/thing-link.tsx';
import { useWords, type Words } from '../../words/words.ts';
import styles from './scenario-screen.module.css';

/** What the log of the exercise is to show, and by when. */
export function ExpectationList({ expectations }: { readonly expectations: readonly Expectation[] }) {
  const words = useWords().exercises;
  const formats = useFormats();
  return (
    <Panel title={words.expectations}>
      {expectations.length === 0 && <p className={styles['none']}>{words.noExpectations}</p>}
      <ul className={styles['injects']}>
        {expectations.map((expectation) => {
          const kind = kindOf(expectation.event);
          return (
            <li key={`${expectation.event} ${expectation.subject} ${expectation.within.text}`}>
              <span className={styles['at']}>{words.within(formats.duration(expectation.within.seconds))}</span>
              <span>
                {eventName(expectation.event, words.eventNames)}{' '}
                {expectation.subject !== null &&
                  (kind === null ? expectation.subject : <ThingLink kind={kind} id={expectation.subject} />)}
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function eventName(event: string, names: Words['exercises']['eventNames']): string {
  return Object.hasOwn(names, event) ? names[event as keyof typeof names] : event;
}

/** The kind of thing that an event of the log is about; `null` where it is none of the plan's. */
function kindOf(event: string): Kind | null {
  if (event.startsWith('procedure.') || event === 'message.sent') return 'procedure';
  if (event.startsWith('call-tree.')) return 'tree';
  if (event.startsWith('component.')) return 'component';
  if (event === 'call.attempted') return 'contact';
  return event === 'role.assigned' ? 'role' : null;
}
