import { useRef } from 'react';
import { Link } from 'react-router';
import { places } from '../../places.ts';
import type { ListHandle } from '../../shared/virtual-list.tsx';
import { Whereabouts } from '../../shared/whereabouts.tsx';
import { useWords } from '../../words/words.ts';
import { FindField } from './find-field.tsx';
import { FoundPanel } from './found-panel.tsx';
import { ListPanel } from './list-panel.tsx';
import styles from './procedures-screen.module.css';
import { SymptomPanel } from './symptom-panel.tsx';
import { type OpenProcedures, useProcedures } from './use-procedures.ts';

/** Everything that can be run or read, what people see, and the way to everything by typing. */
export function ProceduresScreen() {
  const words = useWords().procedures;
  const load = useProcedures();
  if (load.state === 'loading') return <Whereabouts title={words.loading} />;
  if (load.state === 'broken') return <Whereabouts title={words.broken} next={words.brokenNext} />;
  if (load.state === 'empty') {
    return (
      <Whereabouts title={words.empty} next={words.emptyNext}>
        <Link to={places.bringIn} className={styles['action'] ?? ''}>
          {words.bringIn}
        </Link>
      </Whereabouts>
    );
  }
  return <Open load={load} />;
}

function Open({ load }: { readonly load: OpenProcedures }) {
  const { list, symptoms, search, typed, type, choice, choose, openFirst } = load;
  const words = useWords().procedures;
  const field = useRef<HTMLInputElement>(null);
  const rows = useRef<ListHandle>(null);
  const toField = () => field.current?.focus();
  return (
    <div className={styles['screen']}>
      <div className={styles['head']}>
        <h1>{words.title}</h1>
        <FindField
          field={field}
          typed={typed}
          onType={type}
          onDown={() => rows.current?.focusFirst()}
          onEnter={openFirst}
        />
        <Link to={places.written('procedure')} className={styles['write'] ?? ''}>
          {words.write}
        </Link>
      </div>
      {typed.trim() === '' ? (
        <ListPanel handle={rows} list={list} choice={choice} onChoose={choose} onLeave={toField} />
      ) : (
        <FoundPanel handle={rows} typed={typed} search={search} onLeave={toField} />
      )}
      <SymptomPanel symptoms={symptoms} typed={typed} onLeave={toField} />
    </div>
  );
}
