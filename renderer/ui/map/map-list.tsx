import { useMemo } from 'react';
import type { MapView } from '#app/situation-map.ts';
import type { FunctionHit } from '#domain/impact/functions-hit.ts';
import type { Component } from '#domain/plan/model.ts';
import { useFormats } from '../shared/formats.ts';
import { VirtualList } from '../shared/virtual-list.tsx';
import { useWords } from '../words/words.ts';
import styles from './map-list.module.css';
import { ComponentRow, FunctionRow } from './map-list-rows.tsx';

interface Props {
  readonly view: MapView;
  readonly onToggle: (id: string) => void;
}

/** A row; the first of a part has its heading above it, so that the arrow keys find something in every row. */
interface Row {
  readonly component: Component;
  readonly hit: FunctionHit | null;
  readonly heading: string | null;
}

/** The same as the picture, whole and in words: what failed, the functions hit, what else stops, and because of what. */
export function MapList({ view, onToggle }: Props) {
  const words = useWords().whatIf;
  const formats = useFormats();
  const rows = useMemo((): readonly Row[] => {
    const { map, marks } = view.situation.impact;
    const failed = new Set([...marks.down, ...marks.degraded]);
    const part = (text: string, those: readonly Omit<Row, 'heading'>[]): readonly Row[] =>
      those.map((row, at) => ({ ...row, heading: at === 0 ? `${text} (${formats.number(those.length)})` : null }));
    const first = [...failed].flatMap((number) => map.components[number] ?? []);
    const others = view.others.filter((each) => !first.includes(each));
    return [
      ...part(
        words.whatFailed,
        first.map((component) => ({ component, hit: null })),
      ),
      ...part(words.functionsHit, rowsOf(view.functions, 'down')),
      ...part(words.functionsBad, rowsOf(view.functions, 'degraded')),
      ...part(
        words.othersHit,
        others.map((component) => ({ component, hit: null })),
      ),
    ];
  }, [view, words, formats]);
  return (
    <div className={styles['list']}>
      <VirtualList
        label={words.listLabel}
        items={rows}
        keyOf={keyOf}
        rowHeight={64}
        row={(row) => <AnyRow row={row} view={view} onToggle={onToggle} />}
      />
    </div>
  );
}

function AnyRow({ row: { component, hit, heading }, view, onToggle }: Props & { readonly row: Row }) {
  return (
    <>
      {heading !== null && <h2 className={styles['heading']}>{heading}</h2>}
      {hit === null ? (
        <ComponentRow component={component} view={view} onToggle={onToggle} />
      ) : (
        <FunctionRow hit={hit} view={view} onToggle={onToggle} />
      )}
    </>
  );
}

function rowsOf(functions: readonly FunctionHit[], state: FunctionHit['state']): readonly Omit<Row, 'heading'>[] {
  return functions.filter((hit) => hit.state === state).map((hit) => ({ component: hit.component, hit }));
}

function keyOf({ component, hit }: Row): string {
  return `${hit === null ? 'c' : 'f'} ${component.id}`;
}
