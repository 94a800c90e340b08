import { useLiveQuery } from 'dexie-react-hooks';
import { type FormEvent, useId, useState } from 'react';
import { logMessage, sentOutside } from '#app/messages.ts';
import { happenedAt, textIn, textsIn } from '#domain/incident/event-fields.ts';
import { useApp } from '../../app-context.ts';
import { useOpenIncident } from '../../incident/incident-context.ts';
import { useAuthor } from '../../incident/use-incident-file.ts';
import { usePeople } from '../../person/use-people.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { QrCode } from '../../shared/qr-code.tsx';
import { useDraft } from '../../shared/use-draft.ts';
import { useWords } from '../../words/words.ts';
import styles from './message-form.module.css';

interface Props {
  readonly procedure: string;
  /** As it goes out. */
  readonly text: string;
}

/** Characters that a phone still reads from a screen. */
const MOST_IN_CODE = 900;

/** A message on its way: a code for a phone, and to whom it went, for the log. */
export function SentMessage({ procedure, text }: Props) {
  const { sent: words } = useWords().contacts;
  const [isCode, setCode] = useState(false);
  return (
    <>
      <div className={styles['buttons']}>
        <Button small aria-expanded={isCode} onClick={() => setCode(!isCode)}>
          {words.code}
        </Button>
      </div>
      {isCode && (text.length > MOST_IN_CODE ? <p>{words.tooLong}</p> : <QrCode text={text} name={words.codeFor} />)}
      <SentForm procedure={procedure} text={text} />
      <SentList procedure={procedure} />
    </>
  );
}

function SentForm({ procedure, text }: Props) {
  const app = useApp();
  const by = useAuthor();
  const { contacts, kinds } = useWords();
  const words = contacts.sent;
  const people = usePeople();
  const open = useOpenIncident();
  const [draft, setDraft] = useDraft(`sent/${procedure}`);
  const { to = '', channel = 'phone' } = draft;
  const [said, setSaid] = useState('');
  const [field, choice, list] = [useId(), useId(), useId()];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const names = to
      .split(/[,;]/)
      .map((name) => name.trim())
      .filter(Boolean);
    if (names.length === 0) return;
    const sent = { procedure, to: names.map(people.byFor), channel, text };
    await logMessage(app, { by }, open?.summary.incident ?? null, sent, words.logName);
    setDraft({});
    setSaid(words.logged);
  };
  return (
    <form onSubmit={(event) => void send(event)} className={styles['sent']}>
      <label htmlFor={field}>{words.to}</label>
      <input
        id={field}
        list={list}
        value={to}
        required
        autoComplete="off"
        onChange={(event) => setDraft({ ...draft, to: event.target.value })}
      />
      <datalist id={list}>
        {people.names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <label htmlFor={choice}>{words.channel}</label>
      <select id={choice} value={channel} onChange={(event) => setDraft({ ...draft, channel: event.target.value })}>
        {Object.entries(kinds.channel).map(([type, name]) => (
          <option key={type} value={type}>
            {name}
          </option>
        ))}
      </select>
      <div className={styles['buttons']}>
        <Button onClick={(event) => event.currentTarget.form?.requestSubmit()}>{words.log}</Button>
        <span role="status">{said}</span>
      </div>
    </form>
  );
}

/** What went out from this text already: in the open incident, else while nothing was declared. */
function SentList({ procedure }: { readonly procedure: string }) {
  const app = useApp();
  const { contacts, kinds } = useWords();
  const people = usePeople();
  const formats = useFormats();
  const open = useOpenIncident();
  const outside = useLiveQuery(() => sentOutside(app, procedure), [app, procedure]);
  const inside = open?.file?.state.messages.filter((event) => event.data['subject'] === procedure);
  const sent = (open === null ? outside : inside) ?? [];
  if (sent.length === 0) return null;
  return (
    <ul aria-label={contacts.sent.list}>
      {sent.map((event) => {
        const way = Object.entries(kinds.channel).find(([type]) => type === textIn(event, 'channel'))?.[1] ?? '';
        const names = textsIn(event, 'to').map(people.name).join(', ');
        const when = formats.dayAndTime(Date.parse(happenedAt(event)));
        return <li key={event.id}>{contacts.sent.line(when, names, way.toLowerCase(), people.initials(event.by))}</li>;
      })}
    </ul>
  );
}
