import type { IncidentFile } from '#app/incident-file.ts';
import { today } from '#app/today.ts';
import type { Authority } from '#domain/plan/model.ts';
import { useApp } from '../../app-context.ts';
import { usePeople } from '../../person/use-people.ts';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import styles from './decisions.module.css';

/** Who may decide what, up to how much, and with whom: as the plan says, with who holds each role now. */
export function AuthorityPanel({ file }: { readonly file: IncidentFile }) {
  const words = useWords().decisions;
  const people = usePeople();
  const roles = file.edition.roles.filter(({ authority, quorum }) => authority.length > 0 || quorum !== null);
  return (
    <Panel title={words.whoMay}>
      {roles.length === 0 && <p className={styles['pad']}>{words.noAuthority}</p>}
      <ul className={styles['roles']}>
        {roles.map((role) => {
          const holder = file.state.roles.get(role.id)?.contact ?? null;
          return (
            <li key={role.id}>
              <b>{role.name}</b>
              <span>{holder === null ? words.nobody : people.name(holder)}</span>
              <ul>
                {role.authority.map((authority) => (
                  <AuthorityLine key={authority.may} authority={authority} />
                ))}
              </ul>
              {role.quorum !== null && <small>{words.quorum(role.quorum)}</small>}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function AuthorityLine({ authority }: { readonly authority: Authority }) {
  const words = useWords().decisions;
  const formats = useFormats();
  const day = today(useApp());
  const { may, limit, from, until } = authority;
  const isOver = until !== null && until < day;
  const isEarly = from !== null && from > day;
  return (
    <li>
      {may}
      {limit !== null && <small>{` ${words.upTo(limit)}`}</small>}
      {isOver && <small className={styles['due']}>{` ${words.over(formats.date(until))}`}</small>}
      {isEarly && <small className={styles['due']}>{` ${words.notYet(formats.date(from))}`}</small>}
    </li>
  );
}
