import { useLiveQuery } from 'dexie-react-hooks';
import { type Laptop, laptops } from '#app/laptops.ts';
import { titleOf } from '#app/titles.ts';
import { useApp } from '../../app-context.ts';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { StatusMark } from '../../shared/status-mark.tsx';
import { useWords } from '../../words/words.ts';
import styles from './log-files.module.css';

/** Laptops that are known, each with the edition that it last said it had; what is not known is asked. */
export function LaptopsPanel() {
  const app = useApp();
  const words = useWords().logFiles;
  const known = useLiveQuery(() => laptops(app), [app]) ?? [];
  if (known.length === 0) return null;
  return (
    <Panel title={words.laptops}>
      <ul className={styles['laptops']}>
        {known.map((laptop) => (
          <LaptopLine key={laptop.device} laptop={laptop} />
        ))}
      </ul>
      <p className={styles['ask']}>
        {known.length === 1 && <b>{words.laptopsAsk} </b>}
        {words.laptopsHow}
      </p>
    </Panel>
  );
}

function LaptopLine({ laptop: { device, isThis, by, wrote, said, isCurrent } }: { readonly laptop: Laptop }) {
  const app = useApp();
  const words = useWords().logFiles;
  const formats = useFormats();
  const name = useLiveQuery(() => (by === null ? null : titleOf(app, 'contact', by)), [app, by]) ?? by;
  const edition = said?.edition == null ? null : formats.number(said.edition);
  const line =
    said === null
      ? words.laptopUnknown(formats.moment(wrote))
      : isThis
        ? words.laptopNow(edition)
        : words.laptopSaid(edition, formats.moment(said.at));
  return (
    <li>
      <StatusMark status={said === null ? 'unknown' : isCurrent ? 'up' : 'degraded'} size={19} />
      <b>{isThis ? words.laptopThis(app.info.deviceName) : words.laptopOther(device.slice(-4), name)}</b>
      <span>{line}</span>
    </li>
  );
}
