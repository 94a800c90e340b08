import { useLiveQuery } from 'dexie-react-hooks';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import { thing } from '#app/plan.ts';
import type { ComponentId, Procedure } from '#domain/plan/model.ts';
import { useApp } from '../../app-context.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import styles from './procedure-facts.module.css';

/** What to know before the first step: what it is for, who does it, how long it holds, when, with what. */
export function ProcedureFacts({ procedure }: { readonly procedure: Procedure }) {
  const words = useWords();
  const reader = words.reader;
  const formats = useFormats();
  const { sustain, startWithin, uses } = procedure;
  return (
    <div className={styles['facts']}>
      <p className={styles['kind']}>
        <span>
          <b>{words.things.procedureKinds[procedure.kind]}</b>
          {procedure.for.length > 0 && (
            <>
              {' '}
              {reader.for} <Components ids={procedure.for} />
            </>
          )}
        </span>
        {procedure.roles.length > 0 && <span>{procedure.roles.join(', ')}</span>}
        {sustain !== null && <span>{reader.holds(formats.duration(sustain.seconds))}</span>}
      </p>
      <dl className={styles['list']}>
        <Fact name={reader.trigger} value={procedure.trigger} />
        <Fact name={reader.startWithin} value={startWithin === null ? null : formats.duration(startWithin.seconds)} />
        <Fact name={reader.capacity} value={procedure.capacity} />
        <Fact name={reader.symptoms} value={lines(procedure.symptoms)} />
        <Fact name={reader.needs} value={lines(procedure.needs)} />
        <Fact name={reader.uses} value={uses.length === 0 ? null : <Components ids={uses} />} />
        <Fact name={reader.catchUp} value={procedure.catchUp} />
      </dl>
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: ReactNode }) {
  if (value === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function lines(texts: readonly string[]): ReactNode {
  if (texts.length <= 1) return texts[0] ?? null;
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** Components by name, each a link; an id where the plan has no such component. */
function Components({ ids }: { readonly ids: readonly ComponentId[] }) {
  const app = useApp();
  const found = useLiveQuery(() => Promise.all(ids.map((id) => thing(app, 'component', id))), [app, ids]);
  return (
    <>
      {ids.map((id, index) => {
        const component = found?.[index] ?? null;
        return (
          <Fragment key={id}>
            {index > 0 && ', '}
            {component === null ? id : <Link to={places.thing('component', id)}>{component.name}</Link>}
          </Fragment>
        );
      })}
    </>
  );
}
