import { type FormEvent, useId, useState } from 'react';
import type { IncidentFile } from '#app/incident-file.ts';
import { issueReport } from '#app/incident-reports.ts';
import { nextTimeOfDay } from '#app/incidents.ts';
import { nextNumber } from '#domain/report/issued.ts';
import type { ReportKind } from '#domain/report/words.ts';
import { useApp } from '../../app-context.ts';
import { useAuthor } from '../../incident/use-incident-file.ts';
import { usePeople } from '../../person/use-people.ts';
import { announce } from '../../shared/announcer.tsx';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import styles from './reports.module.css';
import type { Report } from './use-report.ts';

interface Props {
  readonly file: IncidentFile;
  readonly kind: ReportKind;
  readonly report: Report;
}

/** To whom the report goes, and the press that puts it into the log under its number. */
export function IssueForm({ file, kind, report }: Props) {
  const app = useApp();
  const words = useWords().reports;
  const formats = useFormats();
  const people = usePeople();
  const by = useAuthor();
  const [to, setTo] = useState('');
  const [said, setSaid] = useState('');
  const [field, list] = [useId(), useId()];
  const number = formats.number(nextNumber({ events: file.view.events }, kind));
  const issue = async (event: FormEvent) => {
    event.preventDefault();
    const names = to.split(',').map((name) => name.trim());
    const whom = names.filter((name) => name !== '').map((name) => people.byFor(name));
    const next = nextTimeOfDay(app, report.next);
    await issueReport(app, { by }, file, { kind, text: report.text, to: whom }, next);
    const done = words.issued(words.kinds[kind], number);
    setSaid(done);
    announce(done);
    setTo('');
    report.startAnew();
  };
  return (
    <form className={styles['issue']} onSubmit={(event) => void issue(event)}>
      <label htmlFor={field}>{words.to}</label>
      <input
        id={field}
        list={list}
        value={to}
        placeholder={words.toHint}
        autoComplete="off"
        onChange={(event) => setTo(event.target.value)}
      />
      <datalist id={list}>
        {people.names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button look="primary" type="submit">
        {words.issueNext(words.kinds[kind], number)}
      </Button>
      <p role="status">{said}</p>
    </form>
  );
}
