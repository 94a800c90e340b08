import type { IncidentFile } from '#app/incident-file.ts';
import { orderEvents } from '#domain/incident/log.ts';
import { REPORT_KINDS } from '#domain/report/words.ts';
import { usePeople } from '../../person/use-people.ts';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import styles from './reports.module.css';

/** Reports that went out, newest first, each as it was. */
export function IssuedList({ file }: { readonly file: IncidentFile }) {
  const words = useWords().reports;
  const formats = useFormats();
  const people = usePeople(file.edition);
  const issued = orderEvents(file.view.events)
    .filter(({ type }) => type === 'report.issued' || type === 'handover.given')
    .toReversed();
  const kindOf = (kind: unknown) => words.kinds[REPORT_KINDS.find((one) => one === kind) ?? 'situation'];
  return (
    <Panel title={words.issuedList}>
      {issued.length === 0 && <p className={styles['note']}>{words.none}</p>}
      <ul className={styles['issued']}>
        {issued.map(({ hash, data, by, at, happened }) => (
          <li key={hash}>
            <b>{words.number(kindOf(data['kind']), String(data['number']))}</b>
            <small>{`${formats.time(Date.parse(happened ?? at))}, ${people.name(by)}`}</small>
            <details>
              <summary>{words.show}</summary>
              <pre>{String(data['text'])}</pre>
            </details>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
