import { useRef } from 'react';
import type { Findings } from '#app/findings.ts';
import { useFindingRows } from '../../findings/use-finding-rows.ts';
import { useFindings } from '../../findings/use-findings.ts';
import { assumedIn } from '../../map/use-map-title.ts';
import { FilterField } from '../../shared/filter-field.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Page } from '../../shared/page.tsx';
import { useAddressWord, useFiltered } from '../../shared/use-filter.ts';
import { type ListHandle, VirtualList } from '../../shared/virtual-list.tsx';
import { useWords } from '../../words/words.ts';
import { FindingItem } from './finding-item.tsx';
import styles from './findings-screen.module.css';

/** Every spare and every fallback that is none, found by typing; `down` in the address: the spares that those take away. */
export function FindingsScreen() {
  const words = useWords().findings;
  const found = useFindings();
  if (found === null) return <Page title={words.title('0')} />;
  if (found === undefined) return <Page title={words.heading} lede={words.soon} />;
  return <Found found={found} />;
}

function Found({ found }: { readonly found: Findings }) {
  const words = useWords();
  const formats = useFormats();
  const [down] = useAddressWord('down');
  const [typed, setTyped] = useAddressWord('q');
  const list = useRef<ListHandle>(null);
  const assumed = down.split(',').filter((id) => found.plan.components.has(id));
  const rows = useFindingRows(found, assumed);
  const shown = useFiltered(rows, textOf, typed);
  const count = formats.number(rows.length);
  const names = assumed.map((id) => found.plan.components.get(id)?.name ?? id);
  const isAll = assumed.length === 0;
  return (
    <Page
      isFilled
      title={
        isAll ? words.findings.title(count) : words.findings.titleIf(assumedIn(names, words.whatIf, formats), count)
      }
      lede={
        isAll &&
        words.findings.lede(formats.number(rows.length - found.circular.length), formats.number(found.circular.length))
      }
    >
      <section className={styles['panel']} aria-label={words.findings.heading}>
        <div className={styles['bar']}>
          <FilterField
            label={words.findings.filter}
            value={typed}
            onChange={setTyped}
            onDown={() => list.current?.focusFirst()}
          />
          <span aria-live="polite">{words.map.shown(formats.number(shown.length), count)}</span>
        </div>
        {shown.length === 0 ? (
          <p className={styles['none']}>{rows.length === 0 ? words.findings.title('0') : words.findings.nothing}</p>
        ) : (
          <div className={styles['rows']}>
            <VirtualList
              label={words.findings.heading}
              items={shown}
              keyOf={keyOf}
              rowHeight={64}
              handle={list}
              row={(row) => <FindingItem row={row} plan={found.plan} />}
            />
          </div>
        )}
      </section>
    </Page>
  );
}

function textOf({ text }: { readonly text: string }): string {
  return text;
}

function keyOf({ key }: { readonly key: string }): string {
  return key;
}
