import { Button } from '../shared/button.tsx';
import { useFormats } from '../shared/formats.ts';
import { useWords } from '../words/words.ts';
import styles from './clock-strip.module.css';
import type { ClockNotice } from './use-clock-watch.ts';

/** That the clock moved or the laptop slept; stands until it was read. */
export function ClockStrip({ notice, onHeard }: { readonly notice: ClockNotice; readonly onHeard: () => void }) {
  const words = useWords().incident;
  const formats = useFormats();
  const length = formats.duration(Math.abs(notice.by) / 1000);
  const from = formats.time(notice.from);
  return (
    <div className={styles['strip']} role="alert">
      <span>{notice.what === 'moved' ? words.clockMoved(length, from) : words.slept(length, from)}</span>
      <Button small onClick={onHeard}>
        {words.heard}
      </Button>
    </div>
  );
}
