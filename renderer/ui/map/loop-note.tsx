import { useMemo } from 'react';
import { loopsIn } from '#domain/impact/loops.ts';
import { useWords } from '../words/words.ts';
import styles from './picture-pane.module.css';
import type { Picture } from './use-picture.ts';

/** Loops among what is drawn: shown once, said here. */
export function LoopNote({ picture: { view, part } }: { readonly picture: Picture }) {
  const words = useWords().whatIf;
  const { map } = view.plan;
  const loops = useMemo(() => loopsIn(map), [map]);
  const shown = new Set(part.shown.map((number) => String(map.ids[number])));
  const drawn = loops.map((loop) => loop.filter((id) => shown.has(id))).filter((loop) => loop.length > 1);
  const name = (id: string): string => view.plan.components.get(id)?.name ?? id;
  return drawn.map(([first = '', ...through]) => (
    <div key={first} className={styles['note']}>
      {words.loop(name(first), through.map(name).join(', '))}
    </div>
  ));
}
