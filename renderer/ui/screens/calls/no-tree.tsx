import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import styles from './no-tree.module.css';
import type { Desk } from './use-desk.ts';

/** Before any tree is started: the plan's trees, the first one offered. */
export function NoTree({ desk }: { readonly desk: Desk }) {
  const words = useWords().calls;
  const formats = useFormats();
  const { states } = desk.calls;
  return (
    <div className={styles['beside']}>
      <h1 className="visually-hidden">{words.title}</h1>
      <Panel title={states.length === 0 ? words.noTrees : words.noneStarted}>
        <div className={styles['none']}>
          <p>{states.length === 0 ? words.noTreesNext : words.noneStartedNext}</p>
          <ul>
            {states.map(({ tree, counts }, index) => (
              <li key={tree.id}>
                <div>
                  <b>{tree.name}</b>
                  <small>
                    {[
                      tree.purpose,
                      words.peopleIn(formats.number(counts.total)),
                      tree.completeWithin === null ? null : words.within(formats.duration(tree.completeWithin.seconds)),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </div>
                <Button look={index === 0 ? 'primary' : 'normal'} onClick={() => void desk.start(tree)}>
                  {words.start(tree.name)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      </Panel>
    </div>
  );
}
