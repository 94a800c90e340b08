import { useLiveQuery } from 'dexie-react-hooks';
import { useParams } from 'react-router';
import { thing } from '#app/plan.ts';
import { today } from '#app/today.ts';
import type { Authority, ContactId, Role } from '#domain/plan/model.ts';
import { useApp } from '../../app-context.ts';
import { ChannelText } from '../../person/channel-text.tsx';
import { Fact, Facts } from '../../shared/facts.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Page } from '../../shared/page.tsx';
import { Panel } from '../../shared/panel.tsx';
import { MissingThing } from '../../things/missing-thing.tsx';
import { ThingLink } from '../../things/thing-link.tsx';
import { useWords } from '../../words/words.ts';
import styles from './role-screen.module.css';

/** A role: who takes it, in order, and what it may decide. */
export function RoleScreen() {
  const app = useApp();
  const { id = '' } = useParams();
  const words = useWords().people;
  const formats = useFormats();
  const role = useLiveQuery(() => thing(app, 'role', id), [app, id]);
  if (role === undefined) return null;
  if (role === null) return <MissingThing title={words.missingRole} />;
  const depth = role.succession.length;
  return (
    <Page title={role.name} lede={depth === 0 ? words.noSuccession : words.depth(formats.number(depth))}>
      {depth > 0 && (
        <Panel title={words.succession}>
          <ol className={styles['succession']}>
            {role.succession.map((contact, index) => (
              <Person key={contact} id={contact} rank={formats.number(index + 1)} />
            ))}
          </ol>
        </Panel>
      )}
      <AuthorityTable role={role} />
      {(role.quorum !== null || role.card !== null) && (
        <Panel title={words.role}>
          <Facts>
            <Fact name={words.quorum}>{role.quorum}</Fact>
            <Fact name={words.card}>{role.card !== null && <ThingLink kind="procedure" id={role.card} />}</Fact>
          </Facts>
        </Panel>
      )}
    </Page>
  );
}

function Person({ id, rank }: { readonly id: ContactId; readonly rank: string }) {
  const app = useApp();
  const words = useWords().people;
  const contact = useLiveQuery(() => thing(app, 'contact', id), [app, id]);
  const first = contact?.channels[0];
  return (
    <li>
      <span className={styles['rank']}>{words.rank(rank)}</span>
      <div>
        <ThingLink kind="contact" id={id} />
        <small>{contact?.role}</small>
      </div>
      {first !== undefined && <ChannelText channel={first} isHidden={first.private} />}
    </li>
  );
}

function AuthorityTable({ role }: { readonly role: Role }) {
  const words = useWords().people;
  return (
    <Panel title={words.authority}>
      {role.authority.length === 0 ? (
        <p className={styles['none']}>{words.noAuthority}</p>
      ) : (
        <table className={styles['authority']}>
          <thead>
            <tr>
              <th scope="col">{words.may}</th>
              <th scope="col">{words.limit}</th>
              <th scope="col">{words.until}</th>
            </tr>
          </thead>
          <tbody>
            {role.authority.map((authority) => (
              <tr key={authority.may}>
                <th scope="row">{authority.may}</th>
                <td>{authority.limit ?? words.noLimit}</td>
                <td>
                  <Dates authority={authority} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function Dates({ authority: { from, until } }: { readonly authority: Authority }) {
  const words = useWords().people;
  const formats = useFormats();
  const day = today(useApp());
  const state = until !== null && until < day ? words.over : from !== null && from > day ? words.notYet : null;
  return (
    <>
      {words.fromUntil(formats.dateOrNull(from), formats.dateOrNull(until))}
      {state !== null && <b className={styles['state']}>{state}</b>}
    </>
  );
}
