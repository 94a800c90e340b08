import { Link } from 'react-router';
import { findingsAbout } from '#app/findings.ts';
import { CircularBox, SpareBox } from '../../findings/finding-boxes.tsx';
import { useFindings } from '../../findings/use-findings.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import styles from './component-screen.module.css';

/** Boxes of a sort: a region of a large map can be what hundreds of spares share. */
const MOST = 20;

/** What only looks like a spare or a fallback, of what a component is, needs, or takes away. */
export function FindingsPanel({ id }: { readonly id: string }) {
  const words = useWords().findings;
  const formats = useFormats();
  const found = useFindings();
  if (found === undefined || found === null) return null;
  const { notReal, circular } = findingsAbout(found, id);
  const more = notReal.length - MOST;
  if (notReal.length + circular.length === 0) return null;
  return (
    <Panel title={words.heading}>
      <div className={styles['findings']}>
        {notReal.slice(0, MOST).map((one) => (
          <SpareBox key={`${one.owner} ${one.group.anyOf.join()} ${one.cause}`} plan={found.plan} one={one} />
        ))}
        {more > 0 && (
          <p>
            <Link to={places.findings(found.plan.components.get(id)?.name ?? id)}>
              {words.more(formats.number(more))}
            </Link>
          </p>
        )}
        {circular.slice(0, MOST).map((one) => (
          <CircularBox key={`${one.texts[0]} ${one.uses} ${one.component}`} plan={found.plan} one={one} />
        ))}
      </div>
    </Panel>
  );
}
