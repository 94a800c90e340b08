import { useLiveQuery } from 'dexie-react-hooks';
import { Link } from 'react-router';
import { laptops, newerEdition } from '#app/laptops.ts';
import { useApp } from '../../app-context.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import styles from './now.module.css';

/** Said where a log shows that another laptop had a newer edition than this one. */
export function NewerEdition() {
  const app = useApp();
  const words = useWords().now;
  const formats = useFormats();
  const newer = newerEdition(useLiveQuery(() => laptops(app), [app]) ?? []);
  if (newer === null) return null;
  const [own, other] = [String(newer.own), String(newer.edition)];
  return (
    <p className={styles['newer']}>
      {words.newer(own, other, formats.date(Date.parse(newer.at)))}{' '}
      <Link to={places.bringIn}>{words.newerBring(other)}</Link>
    </p>
  );
}
