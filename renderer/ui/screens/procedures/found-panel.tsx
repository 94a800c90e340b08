import type { Ref } from 'react';
import { FoundRow } from '../../search/found-row.tsx';
import type { SearchState } from '../../search/use-search.ts';
import { Panel } from '../../shared/panel.tsx';
import { useAnnounce } from '../../shared/use-announce.ts';
import { type ListHandle, VirtualList } from '../../shared/virtual-list.tsx';
import { useWords } from '../../words/words.ts';
import styles from './list-panel.module.css';

interface Props {
  readonly typed: string;
  readonly search: SearchState;
  readonly onLeave: () => void;
  readonly handle: Ref<ListHandle>;
}

/** Beyond this many, words are added rather than rows read. */
const MOST = 50;

/** What was found in the whole plan, best first; the first one is what Enter opens. */
export function FoundPanel({ typed, search, onLeave, handle }: Props) {
  const words = useWords().procedures;
  const found = search.hits?.found ?? [];
  const isNothing = search.state === 'found' && found.length === 0;
  const count = found.length >= MOST ? words.foundMost(found.length) : words.foundCount(found.length);
  const said = search.state === 'failed' ? words.failed : isNothing ? words.nothing(typed.trim()) : count;
  useAnnounce(search.state === 'searching' ? '' : said);
  return (
    <Panel
      title={words.found}
      tools={<span className={styles['count']}>{found.length > 0 ? count : ''}</span>}
      className={styles['panel']}
    >
      <div className={styles['content']}>
        {search.state === 'failed' && <Says text={words.failed} />}
        {isNothing && <Says text={words.nothing(typed.trim())} next={words.nothingNext} />}
        {search.state === 'searching' && search.hits === null && <Says text={words.searching} />}
        {found.length > 0 && (
          <div className={styles['rows']}>
            <VirtualList
              label={words.found}
              items={found}
              keyOf={(one) => one.id}
              rowHeight={64}
              row={(one) => <FoundRow found={one} />}
              onLeave={onLeave}
              handle={handle}
            />
          </div>
        )}
      </div>
    </Panel>
  );
}

function Says({ text, next }: { readonly text: string; readonly next?: string }) {
  return (
    <div className={styles['none']}>
      <p>{text}</p>
      {next !== undefined && <p>{next}</p>}
    </div>
  );
}
