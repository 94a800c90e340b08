import { Link } from 'react-router';
import { places } from '../places.ts';
import { useWords } from '../words/words.ts';
import styles from './log-tools.module.css';

/** From an incident's log to what is made of it: reports, and the logs of other laptops. */
export function LogTools({ incident }: { readonly incident: string }) {
  const words = useWords();
  return (
    <nav className={styles['tools']} aria-label={words.incidentLog.title}>
      <Link to={places.reports(incident)}>{words.reports.link}</Link>
      <Link to={places.logFiles(incident)}>{words.logFiles.link}</Link>
    </nav>
  );
}
