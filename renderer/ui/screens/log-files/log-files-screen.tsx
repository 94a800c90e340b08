import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { IncidentFile } from '#app/incident-file.ts';
import { chooseLog, exportLog, type OfferedLog } from '#app/log-files.ts';
import { useApp } from '../../app-context.ts';
import { useIncidentFile } from '../../incident/use-incident-file.ts';
import { places } from '../../places.ts';
import { Button } from '../../shared/button.tsx';
import { Page } from '../../shared/page.tsx';
import { Panel } from '../../shared/panel.tsx';
import { Whereabouts } from '../../shared/whereabouts.tsx';
import { useWords } from '../../words/words.ts';
import { LaptopsPanel } from './laptops-panel.tsx';
import styles from './log-files.module.css';
import { OfferPanel } from './offer-panel.tsx';

/** Where the log of an incident is saved for another laptop, and theirs are taken in. */
export function LogFilesScreen() {
  const { incident = '' } = useParams();
  const file = useIncidentFile(incident);
  const words = useWords();
  if (file === undefined) return <Whereabouts title={words.incident.loading} />;
  if (file === null) return <Whereabouts title={words.incident.missing} next={words.incident.missingNext} />;
  return <LogFiles file={file} />;
}

/** Where a log is taken in while nothing is open: it joins the past incidents. */
export function BringLogScreen() {
  return <LogFiles file={null} />;
}

function LogFiles({ file }: { readonly file: IncidentFile | null }) {
  const app = useApp();
  const words = useWords().logFiles;
  const [offered, setOffered] = useState<OfferedLog | null>(null);
  const [said, setSaid] = useState('');
  const incident = file?.state.summary.incident ?? null;
  const open = () =>
    chooseLog(app, incident).then(
      (log) => {
        setOffered(log);
        setSaid('');
      },
      () => setSaid(words.unreadable),
    );
  const save = () =>
    incident === null || file === null
      ? Promise.resolve()
      : exportLog(app, incident, `${file.number} ${file.state.summary.name} ${app.info.deviceName}`).then(
          (name) => setSaid(name === null ? '' : words.saved(name)),
          () => setSaid(words.notSaved),
        );
  const done = (text: string) => {
    setOffered(null);
    setSaid(text);
  };
  return (
    <Page title={file === null ? words.linkAll : words.title} lede={words.lede}>
      <div className={styles['acts']}>
        {file !== null && (
          <Panel title={words.save}>
            <div className={styles['act']}>
              <p>{words.saveHint}</p>
              <Button onClick={() => void save()}>{words.save}</Button>
            </div>
          </Panel>
        )}
        <Panel title={words.open}>
          <div className={styles['act']}>
            <p>{words.openHint}</p>
            <Button look={offered === null ? 'primary' : 'normal'} onClick={() => void open()}>
              {words.open}
            </Button>
            {file !== null && <Link to={places.bringLog}>{words.other}</Link>}
          </div>
        </Panel>
      </div>
      {file === null && <LaptopsPanel />}
      <p role="status" className={styles['said']}>
        {said}
      </p>
      {offered !== null && <OfferPanel key={offered.name} incident={incident} offered={offered} onDone={done} />}
    </Page>
  );
}
