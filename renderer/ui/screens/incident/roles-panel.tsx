import { type FormEvent, useId, useState } from 'react';
import { Link } from 'react-router';
import type { IncidentFile } from '#app/incident-file.ts';
import type { Role } from '#domain/plan/model.ts';
import { useIncidentActs } from '../../incident/use-incident-file.ts';
import { usePeople } from '../../person/use-people.ts';
import { places } from '../../places.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import forms from './forms.module.css';
import styles from './runs.module.css';

/** Who holds which role, in the order of succession that the plan gives; one press gives it to the next in line. */
export function RolesPanel({ file }: { readonly file: IncidentFile }) {
  const words = useWords().incidentRuns;
  return (
    <Panel title={words.roles}>
      {file.edition.roles.length === 0 && <p className={styles['empty']}>{words.noRoles}</p>}
      <ul>
        {file.edition.roles.map((role) => (
          <RoleLine key={role.id} role={role} file={file} />
        ))}
      </ul>
    </Panel>
  );
}

function RoleLine({ role, file }: { readonly role: Role; readonly file: IncidentFile }) {
  const words = useWords().incidentRuns;
  const formats = useFormats();
  const people = usePeople();
  const acts = useIncidentActs(file.state.summary.incident);
  const [isOther, setOther] = useState(false);
  const held = file.state.roles.get(role.id) ?? null;
  const isOpen = file.state.summary.closed === null;
  const others = role.succession.filter((contact) => contact !== held?.contact);
  return (
    <li className={styles['role']}>
      <Link to={places.thing('role', role.id)} className={styles['title']}>
        {role.name}
      </Link>
      <span>
        {held === null ? words.nobody : words.heldBy(people.name(held.contact), formats.time(Date.parse(held.from)))}
      </span>
      {role.authority.length > 0 && (
        <small>{role.authority.map(({ may, limit }) => (limit === null ? may : `${may}: ${limit}`)).join('; ')}</small>
      )}
      {isOpen && (
        <div className={forms['buttons']}>
          {others.slice(0, 3).map((contact, index) => (
            <Button key={contact} small onClick={() => void acts.assign(role.id, contact, null)}>
              <span className="visually-hidden">{words.ofRole(role.name)}</span>
              {held === null && index === 0 ? words.first(people.name(contact)) : people.name(contact)}
            </Button>
          ))}
          <Button small look="quiet" onClick={() => setOther(!isOther)}>
            {words.other}
            <span className="visually-hidden">{`: ${role.name}`}</span>
          </Button>
        </div>
      )}
      {isOther && (
        <OtherPerson
          label={words.otherFor(role.name)}
          onChosen={async (who) => {
            await acts.assign(role.id, who, null);
            setOther(false);
          }}
        />
      )}
    </li>
  );
}

function OtherPerson({
  label,
  onChosen,
}: {
  readonly label: string;
  readonly onChosen: (who: string) => Promise<void>;
}) {
  const words = useWords().incidentRuns;
  const people = usePeople();
  const [typed, setTyped] = useState('');
  const [field, list] = [useId(), useId()];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') await onChosen(people.byFor(typed));
  };
  return (
    <form className={forms['form']} onSubmit={(event) => void send(event)}>
      <label htmlFor={field}>{label}</label>
      <input id={field} list={list} value={typed} onChange={(event) => setTyped(event.target.value)} />
      <datalist id={list}>
        {people.names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className={forms['buttons']}>
        <Button small onClick={(event) => event.currentTarget.form?.requestSubmit()}>
          {words.give}
        </Button>
      </div>
    </form>
  );
}
