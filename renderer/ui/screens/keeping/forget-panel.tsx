import { useLiveQuery } from 'dexie-react-hooks';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { aboutForgetting, forgetPerson } from '#app/forget-person.ts';
import { thingsOf } from '#app/plan.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { TypedName } from '../../keeping/typed-name.tsx';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import { OutOfReach } from './erase-panel.tsx';
import styles from './keeping.module.css';

/** Takes a person's data out of the plan and its past. */
export function ForgetPanel() {
  const app = useApp();
  const words = useWords().keep;
  const field = useId();
  const [chosen, setChosen] = useState('');
  const contacts = useLiveQuery(() => thingsOf(app, 'contact'), [app]) ?? [];
  return (
    <Panel title={words.forget}>
      <div className={styles['text']}>
        <p>{words.forgetText}</p>
        <label htmlFor={field}>{words.person}</label>
        <select id={field} value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">{words.personNone}</option>
          {contacts.map((contact) => (
            <option key={contact.id} value={contact.id}>
              {contact.name}
            </option>
          ))}
        </select>
        {chosen !== '' && <About key={chosen} id={chosen} />}
      </div>
    </Panel>
  );
}

function About({ id }: { readonly id: string }) {
  const app = useApp();
  const words = useWords().keep;
  const formats = useFormats();
  const { person } = useSettings();
  const [said, setSaid] = useState('');
  const about = useLiveQuery(() => aboutForgetting(app, id), [app, id]);
  if (about === undefined || about === null) return null;
  const author = { by: person?.by ?? app.info.deviceName };
  return (
    <>
      <p>{words.named(formats.number(about.named))}</p>
      {about.writing.length > 0 && (
        <div>
          <b>{words.written}</b>
          <ul className={styles['reach']}>
            {about.writing.map((procedure) => (
              <li key={procedure.id}>
                <Link to={places.procedure(procedure.id)}>{procedure.title}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {about.stuck.length > 0 ? (
        <p role="alert">{words.stuck(about.stuck.join(', '))}</p>
      ) : (
        <>
          <OutOfReach copies={formats.number(about.copies)} />
          <TypedName
            ask={words.forgetAsk(about.name)}
            name={about.name}
            action={words.forgetDo}
            onDo={() =>
              void forgetPerson(app, author, id, words.forgetName(about.name)).catch(() => setSaid(words.failed))
            }
          />
        </>
      )}
      <p role="status">{said}</p>
    </>
  );
}
