import { useLiveQuery } from 'dexie-react-hooks';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { titleOf } from '#app/titles.ts';
import { kindNamedBy } from '#domain/editing/known-fields.ts';
import { encodeThing, type OutValue } from '#domain/plan/encode.ts';
import type { Kind } from '#domain/plan/model.ts';
import { extensionOf, FOLDERS } from '#domain/plan/paths.ts';
import type { FileThing } from '#domain/plan/read-file-things.ts';
import { thingTitle } from '#domain/plan/thing-title.ts';
import { useApp } from '../../app-context.ts';
import { places } from '../../places.ts';
import { useWords } from '../../words/words.ts';
import styles from './thing-reading.module.css';

/** Things of a YAML file with everything that they say; ids are shown by the name of what they mean. */
export function ThingReading({ things }: { readonly things: readonly FileThing[] }) {
  const words = useWords();
  if (things.length === 0) return <p className={styles['none']}>{words.editor.fieldsEmpty}</p>;
  return (
    <>
      <p className={styles['none']}>{words.editor.fileHolds(things.length)}</p>
      {things.map(({ kind, thing }) => (
        <section key={`${kind}:${thing.id}`} className={styles['thing']}>
          <h3>{thingTitle(thing)}</h3>
          <Fields kind={kind} path={[]} fields={encodeThing(kind, thing)} />
        </section>
      ))}
    </>
  );
}

interface FieldsProps {
  readonly kind: Kind;
  readonly path: readonly string[];
  readonly fields: Readonly<Record<string, OutValue>>;
}

function Fields({ kind, path, fields }: FieldsProps) {
  return (
    <dl className={styles['fields']}>
      {Object.entries(fields).map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>
            <Value kind={kind} path={[...path, name]} value={value} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

function Value({
  kind,
  path,
  value,
}: {
  readonly kind: Kind;
  readonly path: readonly string[];
  readonly value: OutValue;
}) {
  if (isList(value)) {
    return (
      <ul>
        {value.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list as it is written, which may repeat itself
          <li key={index}>
            <Value kind={kind} path={path} value={item} />
          </li>
        ))}
      </ul>
    );
  }
  if (typeof value === 'object' && value !== null) return <Fields kind={kind} path={path} fields={value} />;
  const named = kindNamedBy(`${FOLDERS[kind]}/x${extensionOf(kind)}`, path);
  if (named !== null && typeof value === 'string') return <NamedThing kind={named} id={value} />;
  return <>{String(value)}</>;
}

function isList(value: OutValue): value is readonly OutValue[] {
  return Array.isArray(value);
}

function NamedThing({ kind, id }: { readonly kind: Kind; readonly id: string }) {
  const app = useApp();
  const words = useWords().kinds;
  const row = useLiveQuery(() => titleOf(app, kind, id), [app, kind, id]);
  if (row === undefined) return <>{id}</>;
  if (row === null) return <>{words.notInPlan(id)}</>;
  return <Link to={places.thing(kind, id)}>{row}</Link>;
}
