import { useLiveQuery } from 'dexie-react-hooks';
import { Link } from 'react-router';
import { thingsOf } from '#app/plan.ts';
import type { CallNode, Contact } from '#domain/plan/model.ts';
import { useApp } from '../../app-context.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import styles from './people.module.css';

/** Every call tree: what for, how many people, who begins. */
export function TreeList({ contacts }: { readonly contacts: readonly Contact[] }) {
  const app = useApp();
  const words = useWords().people;
  const formats = useFormats();
  const trees = useLiveQuery(() => thingsOf(app, 'tree'), [app]);
  if (trees === undefined) return null;
  const nameOf = (id: string) => contacts.find((contact) => contact.id === id)?.name ?? id;
  return (
    <section className={styles['list']} aria-label={words.trees}>
      <ul className={styles['scroll']}>
        {trees.map((tree) => (
          <li key={tree.id} className={styles['row']}>
            <div>
              <Link to={places.thing('tree', tree.id)} className={styles['name'] ?? ''}>
                {tree.name}
              </Link>
              {tree.purpose !== null && <small>{tree.purpose}</small>}
            </div>
            <div>{words.firstIs(nameOf(tree.root.contact))}</div>
            <div>
              {words.calls(formats.number(peopleIn(tree.root)))}
              {tree.completeWithin !== null && (
                <small>{words.within(formats.duration(tree.completeWithin.seconds))}</small>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function peopleIn(node: CallNode): number {
  return node.calls.reduce((sum, call) => sum + peopleIn(call), 1);
}
