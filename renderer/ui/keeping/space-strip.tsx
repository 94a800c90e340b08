import { IconAlertOctagon, IconAlertTriangle } from '@tabler/icons-react';
import { useFormats } from '../shared/formats.ts';
import { useWords } from '../words/words.ts';
import styles from './space-strip.module.css';
import { useKeeping } from './use-keeping.ts';

/** Says on every screen that the disk gets full, and what that stops; and that the plain files lag behind. */
export function SpaceStrip() {
  const words = useWords().keep;
  const formats = useFormats();
  const keeping = useKeeping();
  if (keeping === null) return null;
  const { level, freeBytes } = keeping.space;
  const free = formats.number(Math.floor((freeBytes ?? 0) / 1e6));
  const isBehind = keeping.mirror.state === 'full' || keeping.mirror.state === 'failed';
  if (level === 'fine' && !isBehind) return null;
  const text = level === 'critical' ? words.critical(free) : level === 'low' ? words.low(free) : words.mirrorBehind;
  const Picture = level === 'critical' ? IconAlertOctagon : IconAlertTriangle;
  return (
    <p className={`${styles['strip']} ${level === 'critical' ? styles['critical'] : ''}`} role="status">
      <Picture size={18} stroke={1.9} aria-hidden="true" />
      {text}
    </p>
  );
}
