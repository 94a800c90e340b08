import { useKeeping } from '../../keeping/use-keeping.ts';
import { Page } from '../../shared/page.tsx';
import { useWords } from '../../words/words.ts';
import { ErasePanel } from './erase-panel.tsx';
import { FilesPanel } from './files-panel.tsx';
import { ForgetPanel } from './forget-panel.tsx';
import styles from './keeping.module.css';
import { SnapshotsPanel } from './snapshots-panel.tsx';
import { SpacePanel } from './space-panel.tsx';

/** What is kept outside the database, and where; and what can be put back or deleted. */
export function KeepingScreen() {
  const words = useWords().keep;
  const keeping = useKeeping();
  return (
    <Page title={words.title} lede={words.lede}>
      <div className={styles['columns']}>
        <div className={styles['column']}>
          {keeping !== null && <FilesPanel keeping={keeping} />}
          {keeping !== null && <SpacePanel keeping={keeping} />}
          <ForgetPanel />
        </div>
        <div className={styles['column']}>
          <SnapshotsPanel />
          <ErasePanel />
        </div>
      </div>
    </Page>
  );
}
