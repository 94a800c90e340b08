import { useState } from 'react';
import type { IncidentFile } from '#app/incident-file.ts';
import { LogTools } from '../../incident/log-tools.tsx';
import { useIncidentActs } from '../../incident/use-incident-file.ts';
import { usePeople } from '../../person/use-people.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Page } from '../../shared/page.tsx';
import { Panel } from '../../shared/panel.tsx';
import { useNow } from '../../shared/use-now.ts';
import { useWords } from '../../words/words.ts';
import { ReasonForm } from '../run/reason-form.tsx';
import { DecisionCard } from './decision-card.tsx';
import styles from './decisions.module.css';
import { FinishedRuns } from './finished-runs.tsx';
import { LogTable } from './log-table.tsx';

/** A closed incident, shown against the plan that it names: how it ended, what was decided and run, every entry. */
export function PastIncident({ file }: { readonly file: IncidentFile }) {
  const words = useWords();
  const formats = useFormats();
  const people = usePeople(file.edition);
  const now = useNow(60_000);
  const acts = useIncidentActs(file.state.summary.incident);
  const [isReopening, setReopening] = useState(false);
  const { summary, closing, decisions } = file.state;
  const title = summary.name === '' ? words.incident.unnamed : summary.name;
  const said = words.pastIncidents;
  return (
    <Page
      title={title}
      lede={said.about(
        file.number,
        formats.moment(summary.declared),
        closing === null ? '' : formats.moment(closing.at),
        people.name(summary.declaredBy),
      )}
      tools={
        <>
          <LogTools incident={summary.incident} />
          <Button onClick={() => setReopening(true)}>{said.reopen}</Button>
        </>
      }
      side={
        <Panel title={said.ended}>
          <div className={styles['pad']}>
            <p>{closing?.reason}</p>
            {(closing?.lessons.length ?? 0) > 0 && <h3>{said.lessons}</h3>}
            <ul>
              {closing?.lessons.map((lesson) => (
                <li key={lesson}>{lesson}</li>
              ))}
            </ul>
            <p className={styles['small']}>
              {file.isNamedEdition
                ? said.edition(String(summary.plan.edition ?? '?'))
                : words.incident.otherEdition(String(summary.plan.edition ?? '?'))}
            </p>
          </div>
        </Panel>
      }
    >
      {isReopening && (
        <ReasonForm
          question={said.whyReopen}
          onSend={async (reason) => void (await acts.reopen(reason))}
          onClose={() => setReopening(false)}
        />
      )}
      {decisions.length > 0 && (
        <ul className={styles['list']}>
          {decisions.map((decision) => (
            <DecisionCard
              key={decision.decision}
              file={file}
              decision={decision}
              now={now}
              isShown={false}
              onClose={() => undefined}
            />
          ))}
        </ul>
      )}
      <FinishedRuns file={file} runs={file.view.runs} />
      <LogTable file={file} />
    </Page>
  );
}
