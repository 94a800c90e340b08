import { type FormEvent, useId, useState } from 'react';
import { addFunctions } from '#app/add-functions.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { Button } from '../../shared/button.tsx';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import styles from './now.module.css';

const FIELDS = [0, 1, 2] as const;

/** Three fields, one for each thing that must go on: they become the first functions of the plan. */
export function FirstFunctions() {
  const app = useApp();
  const { person } = useSettings();
  const words = useWords().now;
  const id = useId();
  const [names, setNames] = useState<readonly string[]>(['', '', '']);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const save = (event: FormEvent) => {
    event.preventDefault();
    const given = names.map((name) => name.trim()).filter((name) => name !== '');
    if (given.length === 0 || state === 'busy') return;
    setState('busy');
    addFunctions(app, { by: person?.by ?? app.info.deviceName }, words.threeUndo, given)
      .then(() => setState('idle'))
      .catch(() => setState('failed'));
  };
  return (
    <Panel title={words.three}>
      <form className={styles['three']} onSubmit={save}>
        {FIELDS.map((at) => (
          <div key={at}>
            <label htmlFor={`${id}${at}`}>{words.threeField(String(at + 1))}</label>
            <input
              id={`${id}${at}`}
              value={names[at] ?? ''}
              autoComplete="off"
              placeholder={words.threeExamples[at] ?? ''}
              onChange={(event) => setNames(names.map((name, other) => (other === at ? event.target.value : name)))}
            />
          </div>
        ))}
        <Button look="primary" type="submit">
          {words.threeDo}
        </Button>
        {state === 'failed' && <p role="alert">{words.notSaved}</p>}
      </form>
    </Panel>
  );
}
