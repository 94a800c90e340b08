import { Link } from 'react-router';
import { places } from '../../places.ts';
import { MarkedText } from '../../shared/marked-text.tsx';
import { Panel } from '../../shared/panel.tsx';
import { VirtualList } from '../../shared/virtual-list.tsx';
import { useWords } from '../../words/words.ts';
import type { ShownSymptom } from './matching-symptoms.ts';
import styles from './symptom-panel.module.css';

interface Props {
  readonly symptoms: readonly ShownSymptom[];
  readonly typed: string;
  readonly onLeave: () => void;
}

/** "What do you see?": symptoms by the alphabet, each with what to do about it. */
export function SymptomPanel({ symptoms, typed, onLeave }: Props) {
  const words = useWords().procedures;
  const none = typed.trim() === '' ? words.seeEmpty : words.seeNone(typed.trim());
  return (
    <Panel
      title={words.see}
      tools={<span className={styles['count']}>{symptoms.length}</span>}
      className={styles['panel']}
    >
      {symptoms.length === 0 ? (
        <p className={styles['none']}>{none}</p>
      ) : (
        <VirtualList
          label={words.see}
          items={symptoms}
          keyOf={({ symptom }) => symptom.text}
          rowHeight={62}
          row={(shown, index) => (
            <SymptomRow shown={shown} isFirst={symptoms[index - 1]?.symptom.letter !== shown.symptom.letter} />
          )}
          onLeave={onLeave}
        />
      )}
    </Panel>
  );
}

/** A symptom and its procedures; the first of a letter shows the letter. */
function SymptomRow({
  shown: { symptom, ranges },
  isFirst,
}: {
  readonly shown: ShownSymptom;
  readonly isFirst: boolean;
}) {
  return (
    <div className={styles['row']}>
      <span className={styles['letter']} aria-hidden="true">
        {isFirst && symptom.letter}
      </span>
      <div>
        <p className={styles['symptom']}>
          <MarkedText text={symptom.text} ranges={ranges} />
        </p>
        {symptom.procedures.map(({ row: { shown } }) => (
          <Link key={shown.head.id} to={places.procedure(shown.head.id)} className={styles['link'] ?? ''}>
            {shown.head.title}
          </Link>
        ))}
      </div>
    </div>
  );
}
