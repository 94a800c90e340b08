import { useId, useState } from 'react';
import { type ExportFormat, saveContacts } from '#app/contacts-exchange.ts';
import type { Contact } from '#domain/plan/model.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { useLanguage, useWords } from '../../words/words.ts';
import styles from './exchange.module.css';

/** The plan's contacts as a file for other programs; private numbers only when asked for. */
export function TakeContacts({ contacts }: { readonly contacts: readonly Contact[] }) {
  const app = useApp();
  const words = useWords().contacts.exchange;
  const language = useLanguage();
  const formats = useFormats();
  const name = useId();
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [withPrivate, setWithPrivate] = useState(false);
  const [said, setSaid] = useState('');
  const choices: readonly (readonly [ExportFormat, string])[] = [
    ['csv', words.csv],
    ['vcard-3', words.vcard3],
    ['vcard-4', words.vcard4],
  ];
  const save = async () => {
    const saved = await saveContacts(app, contacts, { format, language, withPrivate });
    setSaid(saved === null ? words.notSaved : words.saved(saved));
  };
  return (
    <Panel title={words.take}>
      <div className={styles['body']}>
        <fieldset className={styles['choices']}>
          <legend>{words.format}</legend>
          {choices.map(([value, label]) => (
            <label key={value}>
              <input type="radio" name={name} checked={format === value} onChange={() => setFormat(value)} />
              {label}
            </label>
          ))}
        </fieldset>
        <label className={styles['tick']}>
          <input type="checkbox" checked={withPrivate} onChange={(event) => setWithPrivate(event.target.checked)} />
          {words.withPrivate}
        </label>
        <Button onClick={() => void save()}>{words.save(formats.number(contacts.length))}</Button>
        <p role="status">{said}</p>
      </div>
    </Panel>
  );
}
