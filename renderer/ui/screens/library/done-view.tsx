import { Link } from 'react-router';
import { isStandIn } from '#domain/library/stand-in.ts';
import type { Taking } from '#domain/library/take.ts';
import type { ComponentId } from '#domain/plan/model.ts';
import { places } from '../../places.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Page } from '../../shared/page.tsx';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import { BlankList } from './blank-list.tsx';
import styles from './library.module.css';
import { NeedsPanel } from './needs-panel.tsx';

/** What was taken, and what is left to fill in, each a link to where. */
export function DoneView({ taking, onMore }: { readonly taking: Taking; readonly onMore: () => void }) {
  const words = useWords();
  const formats = useFormats();
  return (
    <Page
      title={words.library.doneTitle(formats.number(taking.added.length))}
      lede={words.library.doneLede}
      tools={<Button onClick={onMore}>{words.library.more}</Button>}
    >
      <NeedsPanel taken={componentsIn(taking)} />
      <div className={styles['columns']}>
        <Panel title={words.library.blanks}>
          <p className={styles['note']}>
            {taking.blanks.length === 0 ? words.library.doneNothing : words.library.doneNext}
          </p>
          <BlankList blanks={taking.blanks} areLinks />
        </Panel>
        <Panel title={words.library.added}>
          <ul className={styles['lines']}>
            {taking.added.map(({ kind, id, title }) => (
              <li key={`${kind}:${id}`}>
                <Link to={places.thing(kind, id)}>{title}</Link>
                <small>{words.things.kinds[kind]}</small>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </Page>
  );
}

/** What functions may need of it: the components that were chosen, and what stands in for something that a chosen text is about. */
function componentsIn({ added }: Taking) {
  const chosen = new Set(added.filter(({ because }) => because === null).map(({ title }) => title));
  return added
    .filter(({ kind }) => kind === 'component')
    .filter(({ id, because }) => because === null || (isStandIn(id) && chosen.has(because)))
    .map(({ id, title }) => ({
      // It is a component's.
      id: id as ComponentId,
      title,
    }));
}
