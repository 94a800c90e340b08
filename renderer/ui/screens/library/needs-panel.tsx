import { useLiveQuery } from 'dexie-react-hooks';
import { type FormEvent, useId, useState } from 'react';
import { Link } from 'react-router';
import { thingsOf } from '#app/plan.ts';
import { sayNeeds } from '#app/take-from-library.ts';
import type { NeedHow } from '#domain/library/needing.ts';
import type { Component, ComponentId } from '#domain/plan/model.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { SpareBox } from '../../findings/finding-boxes.tsx';
import { useFindings } from '../../findings/use-findings.ts';
import { places } from '../../places.ts';
import { announce } from '../../shared/announcer.tsx';
import { Button } from '../../shared/button.tsx';
import { Panel } from '../../shared/panel.tsx';
import { Segmented } from '../../shared/segmented.tsx';
import { useWords } from '../../words/words.ts';
import styles from './library.module.css';

const HOWS = ['each', 'spares'] as const;

/** Which of the plan's functions needs what was taken: said here, the map says at once which spare is none. */
export function NeedsPanel({
  taken,
}: {
  readonly taken: readonly { readonly id: ComponentId; readonly title: string }[];
}) {
  const app = useApp();
  const words = useWords().library;
  const components = useLiveQuery(() => thingsOf(app, 'component'), [app]);
  const found = useFindings();
  const functions = components?.filter(({ kind }) => kind === 'function') ?? [];
  if (components === undefined || taken.length === 0) return null;
  return (
    <Panel title={words.needs}>
      <p className={styles['note']}>{functions.length === 0 ? words.needsNoFunction : words.needsNote}</p>
      {functions.length === 0 ? (
        <p className={styles['note']}>
          <Link to={places.now}>{words.needsToNow}</Link>
        </p>
      ) : (
        <NeedsForm functions={functions} taken={taken} />
      )}
      {found && found.notReal.length > 0 && (
        <div className={styles['spares']}>
          {found.notReal.map((one) => (
            <SpareBox key={`${one.owner} ${one.group.anyOf.join(' ')} ${one.cause}`} plan={found.plan} one={one} />
          ))}
        </div>
      )}
    </Panel>
  );
}

interface FormProps {
  readonly functions: readonly Component[];
  readonly taken: readonly { readonly id: ComponentId; readonly title: string }[];
}

function NeedsForm({ functions, taken }: FormProps) {
  const app = useApp();
  const { person } = useSettings();
  const words = useWords().library;
  const field = useId();
  const [asked, setAsked] = useState<string | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<ComponentId>>(new Set());
  const [how, setHow] = useState<NeedHow>('each');
  const [said, setSaid] = useState<string | null>(null);
  const owner = functions.find(({ id }) => id === asked) ?? functions[0];
  if (owner === undefined) return null;
  const tick = (id: ComponentId, isTicked: boolean) => {
    const next = new Set(ticked);
    if (isTicked) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (ticked.size === 0) return;
    const author = { by: person?.by ?? app.info.deviceName };
    sayNeeds(app, author, words.needsUndo, owner.id, [...ticked], how).then(
      () => {
        setTicked(new Set());
        setSaid(words.needsSaved(owner.name));
        announce(words.needsSaved(owner.name));
      },
      () => setSaid(words.needsFailed),
    );
  };
  return (
    <form className={styles['needs']} onSubmit={save}>
      <label htmlFor={field}>{words.needsWho}</label>
      <select id={field} value={owner.id} onChange={(event) => setAsked(event.target.value)}>
        {functions.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <fieldset>
        <legend>{words.needsWhat}</legend>
        {taken.map(({ id, title }) => (
          <label key={id} className={styles['all']}>
            <input type="checkbox" checked={ticked.has(id)} onChange={(event) => tick(id, event.target.checked)} />
            {title}
          </label>
        ))}
      </fieldset>
      <Segmented
        label={words.needsHow}
        value={how}
        options={HOWS.map((value) => ({ value, label: words.needsHows[value] }))}
        onChange={setHow}
      />
      <Button type="submit" aria-disabled={ticked.size === 0}>
        {words.needsSave}
      </Button>
      {said !== null && <p>{said}</p>}
    </form>
  );
}
