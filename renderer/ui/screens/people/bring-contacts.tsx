import { type ChangeEvent, useId, useState } from 'react';
import { applyContacts, offerContacts } from '#app/contacts-exchange.ts';
import { exchangeWords } from '#domain/contacts-exchange/exchange-words.ts';
import type { ContactsOffer } from '#domain/contacts-exchange/match.ts';
import { useApp } from '../../app-context.ts';
import { useAuthor } from '../../incident/use-incident-file.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { useLanguage, useWords } from '../../words/words.ts';
import styles from './exchange.module.css';
import { OfferedContacts } from './offered-contacts.tsx';

type State =
  | { readonly is: 'nothing' | 'reading' | 'refused' }
  | { readonly is: 'offered'; readonly file: string; readonly offer: ContactsOffer }
  | { readonly is: 'applied'; readonly count: number };

/** A file of contacts: read, shown, and put into the plan whole or not at all. */
export function BringContacts() {
  const app = useApp();
  const by = useAuthor();
  const words = useWords().contacts.exchange;
  const formats = useFormats();
  const field = useId();
  const [state, setState] = useState<State>({ is: 'nothing' });
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file === undefined) return;
    setState({ is: 'reading' });
    const offer = await offerContacts(app, file.name, new Uint8Array(await file.arrayBuffer()));
    event.target.value = '';
    setState({ is: 'offered', file: file.name, offer });
  };
  const apply = async (file: string, { matched }: ContactsOffer) => {
    try {
      await applyContacts(app, { by }, words.undoName(file), matched);
      setState({ is: 'applied', count: matched.filter(({ isChange }) => isChange).length });
    } catch {
      // What a plan cannot take is refused whole; nothing of the file is in it.
      setState({ is: 'refused' });
    }
  };
  return (
    <Panel title={words.bring}>
      <div className={styles['body']}>
        <div className={styles['choose']}>
          <label htmlFor={field}>{words.choose}</label>
          <input
            id={field}
            type="file"
            accept=".csv,.tsv,.vcf,.vcard,text/csv,text/vcard"
            onChange={(event) => void read(event)}
          />
          <small>{words.hint}</small>
        </div>
        <p role="status">
          {state.is === 'reading' && words.reading}
          {state.is === 'applied' && words.applied(formats.number(state.count))}
          {state.is === 'refused' && words.refused}
        </p>
        {state.is === 'offered' && (
          <Offer
            offer={state.offer}
            onApply={() => apply(state.file, state.offer)}
            onCancel={() => setState({ is: 'nothing' })}
          />
        )}
      </div>
    </Panel>
  );
}

interface OfferProps {
  readonly offer: ContactsOffer;
  readonly onApply: () => Promise<void>;
  readonly onCancel: () => void;
}

function Offer({ offer, onApply, onCancel }: OfferProps) {
  const words = useWords().contacts.exchange;
  const language = useLanguage();
  const formats = useFormats();
  const { matched, problems } = offer;
  const fresh = matched.filter(({ before }) => before === null).length;
  const changed = matched.filter(({ before, isChange }) => before !== null && isChange).length;
  const count = fresh + changed;
  return (
    <>
      {problems.length > 0 && (
        <section aria-label={words.notes} className={styles['notes']}>
          <h3>{words.notes}</h3>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.line}/${problem.code}/${problem.value}`}>
                <b>{words.line(formats.number(problem.line))}</b> {exchangeWords(problem, language)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {matched.length > 0 && (
        <>
          <h3>{words.found(formats.number(fresh), formats.number(changed), formats.number(matched.length - count))}</h3>
          <OfferedContacts matched={matched} />
        </>
      )}
      <div className={styles['buttons']}>
        <Button look="primary" aria-disabled={count === 0} onClick={() => count > 0 && void onApply()}>
          {count === 0 ? words.applyNothing : words.apply(formats.number(count))}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </>
  );
}
