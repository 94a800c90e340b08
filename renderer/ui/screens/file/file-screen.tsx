import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { asset } from '#app/plan.ts';
import { saveCopy } from '#app/plan-files.ts';
import { pictureType } from '#domain/plan/picture-type.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../shared/button.tsx';
import { Whereabouts } from '../../shared/whereabouts.tsx';
import { useWords } from '../../words/words.ts';
import styles from './file-screen.module.css';

/** A file of the plan that a text links to: a picture is shown, everything else can be saved. */
export function FileScreen() {
  const app = useApp();
  const words = useWords().reader.file;
  const path = useSearchParams()[0].get('path') ?? '';
  const bytes = useLiveQuery(() => asset(app, path), [app, path]);
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (bytes === undefined) return <Whereabouts title={words.loading} />;
  if (bytes === null) return <Whereabouts title={words.missing(path)} next={words.missingNext} />;
  return (
    <div className={styles['screen']}>
      <h1>{name}</h1>
      <Picture name={name} bytes={bytes} />
      <SaveCopy name={name} bytes={bytes} />
    </div>
  );
}

interface Props {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function Picture({ name, bytes }: Props) {
  const words = useWords().reader.file;
  const type = useMemo(() => pictureType(bytes), [bytes]);
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (type === null) return undefined;
    const made = URL.createObjectURL(new Blob([bytes.slice()], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  if (type === null) return <p>{words.notShown}</p>;
  return address === null ? null : <img src={address} alt={words.picture(name)} className={styles['picture']} />;
}

function SaveCopy({ name, bytes }: Props) {
  const app = useApp();
  const words = useWords().reader.file;
  const [said, setSaid] = useState('');
  const save = () =>
    saveCopy(app, name, bytes).then(
      (saved) => setSaid(saved === null ? '' : words.saved(saved)),
      () => setSaid(words.notSaved),
    );
  return (
    <p className={styles['save']}>
      <Button onClick={() => void save()}>{words.save}</Button>
      <span role="status">{said}</span>
    </p>
  );
}
