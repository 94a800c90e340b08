import type { IncidentView } from '#app/runs.ts';
import type { RunState } from '#domain/incident/run.ts';
import { usePeople } from '../../person/use-people.ts';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../words/words.ts';
import styles from './role-card.module.css';
import { itemOf } from './use-run.ts';

interface Props {
  readonly run: RunState;
  readonly view: IncidentView;
  readonly onChange: () => void;
}

/** Whose turn it is and who holds it, with whom, on which edition of the plan. */
export function RoleCard({ run, view, onChange }: Props) {
  const words = useWords().run;
  const people = usePeople();
  const item = itemOf(run, run.current)?.item;
  const role = (item?.type === 'step' ? item.who : null) ?? run.text.roles[0] ?? null;
  const [first, ...others] = run.people.map((by) => `${people.name(by)} (${people.initials(by)})`);
  const { edition } = view.summary.plan;
  return (
    <section className={styles['card']} aria-label={words.role}>
      <dl>
        {role !== null && <Row name={words.role} value={role} />}
        <Row name={words.heldBy} value={first ?? words.nobody} />
        {others.length > 0 && <Row name={words.with} value={others.join(', ')} />}
        {edition !== null && <Row name={words.edition} value={String(edition)} />}
      </dl>
      <Button look="link" onClick={onChange} aria-keyshortcuts="I">
        {words.change}
      </Button>
    </section>
  );
}

function Row({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
