import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { thingsOf } from '#app/plan.ts';
import type { Contact } from '#domain/plan/model.ts';
import { useApp } from '../../app-context.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { ThingLink } from '../../things/thing-link.tsx';
import { useWords } from '../../words/words.ts';
import styles from './people.module.css';

/** Every role: who takes it first, how deep it is, what it may decide. */
export function RoleList({ contacts }: { readonly contacts: readonly Contact[] }) {
  const app = useApp();
  const words = useWords().people;
  const formats = useFormats();
  const roles = useLiveQuery(() => thingsOf(app, 'role'), [app]);
  const names = useMemo(() => new Map<string, string>(contacts.map((it) => [it.id, it.name])), [contacts]);
  if (roles === undefined) return null;
  return (
    <section className={styles['list']} aria-label={words.roles}>
      <ul className={styles['scroll']}>
        {roles.map((role) => {
          const [first] = role.succession;
          const depth = role.succession.length;
          return (
            <li key={role.id} className={styles['row']}>
              <div>
                <Link to={places.thing('role', role.id)} className={styles['name'] ?? ''}>
                  {role.name}
                </Link>
                {role.quorum !== null && <small>{role.quorum}</small>}
              </div>
              <div>
                {first === undefined ? (
                  <span className={styles['overdue']}>{words.noneNamed}</span>
                ) : (
                  words.firstIs(names.get(first) ?? first)
                )}
                {first !== undefined && (
                  <small className={depth < 3 ? styles['overdue'] : ''}>{words.depth(formats.number(depth))}</small>
                )}
              </div>
              <div>
                {role.authority.length === 0
                  ? words.noAuthority
                  : words.authorities(formats.number(role.authority.length))}
                {role.card !== null && (
                  <small>
                    <ThingLink kind="procedure" id={role.card} />
                  </small>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
