import { keyOf } from '#domain/library/needs.ts';
import type { Offered, OfferedSection } from '#domain/library/offered.ts';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import { type Chosen, withAll } from './chosen.ts';
import styles from './library.module.css';

interface Props {
  readonly section: OfferedSection;
  /** Groups are open: something was typed that they have. */
  readonly isOpen: boolean;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

/** A section of the library: a box for all of it, and one for each thing in it. */
export function SectionPanel({ section, isOpen, chosen, onChoose }: Props) {
  const words = useWords().library;
  const title = words.sections[section.name];
  const items = section.groups.flatMap((group) => group.items);
  const boxes = (some: readonly Offered[]) => (
    <ul className={styles['items']}>
      {some.map((item) => (
        <li key={keyOf(item)}>
          <label className={styles['item']}>
            <input
              type="checkbox"
              checked={chosen.has(keyOf(item))}
              onChange={(event) => onChoose(withAll(chosen, [item], event.target.checked))}
            />
            <span>
              {item.title}
              {item.about !== null && <small>{item.about}</small>}
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
  return (
    <Panel title={title} tools={<AllBox title={title} items={items} chosen={chosen} onChoose={onChoose} />}>
      {section.name === 'catalogue' && <p className={styles['note']}>{words.catalogueNote}</p>}
      {section.groups.map((group) =>
        group.name === null ? (
          <div key="">{boxes(group.items)}</div>
        ) : (
          <details key={group.name} className={styles['group']} open={isOpen || undefined}>
            <summary>
              {groupWord(group.name, words.groups)}
              <Ticked items={group.items} chosen={chosen} />
            </summary>
            <AllBox
              title={groupWord(group.name, words.groups)}
              items={group.items}
              chosen={chosen}
              onChoose={onChoose}
            />
            {boxes(group.items)}
          </details>
        ),
      )}
    </Panel>
  );
}

function groupWord(name: string, words: Readonly<Record<string, string>>): string {
  return words[name] ?? name;
}

function Ticked({ items, chosen }: { readonly items: readonly Offered[]; readonly chosen: Chosen }) {
  const words = useWords().library;
  const formats = useFormats();
  const ticked = items.filter((item) => chosen.has(keyOf(item))).length;
  return <span className={styles['ticked']}>{words.count(formats.number(ticked), formats.number(items.length))}</span>;
}

interface AllProps {
  readonly title: string;
  readonly items: readonly Offered[];
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

function AllBox({ title, items, chosen, onChoose }: AllProps) {
  const words = useWords().library;
  const ticked = items.filter((item) => chosen.has(keyOf(item))).length;
  return (
    <label className={styles['all']}>
      <input
        type="checkbox"
        checked={ticked === items.length}
        ref={(box) => {
          if (box !== null) box.indeterminate = ticked > 0 && ticked < items.length;
        }}
        onChange={(event) => onChoose(withAll(chosen, items, event.target.checked))}
      />
      {words.all(title)}
    </label>
  );
}
