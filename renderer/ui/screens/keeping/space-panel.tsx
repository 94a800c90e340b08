import type { KeepingState } from '#app/keeping.ts';
import { Fact, Facts } from '../../shared/facts.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import styles from './keeping.module.css';

/** The room on this disk, and what happens when there is little. */
export function SpacePanel({ keeping }: { readonly keeping: KeepingState }) {
  const words = useWords().keep;
  const formats = useFormats();
  const { freeBytes } = keeping.space;
  return (
    <Panel title={words.space}>
      <Facts>
        <Fact name={words.own}>
          {words.spaceLeft(freeBytes === null ? null : formats.number(Math.floor(freeBytes / 1e6)))}
        </Fact>
      </Facts>
      <div className={styles['text']}>
        <p className={styles['hint']}>{words.spaceText}</p>
      </div>
    </Panel>
  );
}
