import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconBattery3,
  IconBatteryCharging,
  IconCircleCheck,
  IconDeviceLaptop,
} from '@tabler/icons-react';
import type { SaveState } from '#app/door.ts';
import type { PlanRow } from '#app/plan.ts';
import { useFormats } from '../shared/formats.ts';
import { useNow } from '../shared/use-now.ts';
import { useWords } from '../words/words.ts';
import styles from './status-bar.module.css';
import { useBattery } from './use-battery.ts';

interface Props {
  readonly deviceName: string;
  readonly plan: PlanRow | null;
  readonly save: SaveState;
}

/** What is kept, which edition, which laptop, what time: said always, so that nobody has to ask. */
export function StatusBar({ deviceName, plan, save }: Props) {
  const words = useWords().frame;
  const formats = useFormats();
  const now = useNow(15_000);
  return (
    <footer className={styles['bar']}>
      <span className={styles['part']}>
        <IconDeviceLaptop size={15} stroke={1.9} aria-hidden="true" />
        {deviceName}
      </span>
      <Saved save={save} />
      {plan?.info.edition != null && (
        <span>{words.edition(String(plan.info.edition), formats.dateOrNull(plan.info.issued))}</span>
      )}
      <span className={styles['space']} />
      <span>{words.noNetwork}</span>
      <span>{formats.dayAndTime(now)}</span>
      <BatteryLevel />
    </footer>
  );
}

function BatteryLevel() {
  const words = useWords().frame;
  const formats = useFormats();
  const battery = useBattery();
  if (battery === null) return null;
  const Picture = battery.charging ? IconBatteryCharging : IconBattery3;
  return (
    <span className={styles['part']}>
      <Picture size={16} stroke={1.9} aria-hidden="true" />
      <span className="visually-hidden">{battery.charging ? words.charging : words.battery}</span>
      {words.percent(formats.number(Math.round(battery.level * 100)))}
    </span>
  );
}

function Saved({ save }: { readonly save: SaveState }) {
  const { frame, keeping } = useWords();
  const formats = useFormats();
  if (save.state === 'failed' || save.state === 'unsaved') {
    return (
      <span className={`${styles['part']} ${styles['failed']}`} role="alert">
        <IconAlertOctagon size={15} stroke={1.9} aria-hidden="true" />
        {save.state === 'failed' ? keeping.refused : keeping.unsavedShort(save.entries.length)}
      </span>
    );
  }
  if (save.state === 'half') {
    return (
      <span className={`${styles['part']} ${styles['half']}`} role="status">
        <IconAlertTriangle size={15} stroke={1.9} aria-hidden="true" />
        {save.only === 'journal' ? keeping.onlyJournal : keeping.onlyDatabase}
      </span>
    );
  }
  return (
    <span className={`${styles['part']} ${styles['saved']}`}>
      <IconCircleCheck size={15} stroke={1.9} aria-hidden="true" />
      {save.state === 'saved' ? frame.saved(formats.clock(save.at)) : frame.everythingHere}
    </span>
  );
}
