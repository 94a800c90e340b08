import { loopsIn } from '#domain/impact/loops.ts';
import type { DependencyMap } from '#domain/impact/map.ts';
import { useWords } from '../words/words.ts';
import styles from './picture-pane.module.css';
import type { Picture } from './use-picture.ts';

const known = new WeakMap<DependencyMap, ReturnType<typeof loopsIn>>();

/** Kept with the map: every picture of it asks. */
function loopsOf(map: DependencyMap): ReturnType<typeof loopsIn> {
  const loops = known.get(map) ?? loopsIn(map);
  known.set(map, loops);
  return loops;
}

/** Loops among what is drawn: shown once, said here. */
export function LoopNote({ picture: { view, part } }: { readonly picture: Picture }) {
  const words = useWords().whatIf;
  const { map } = view.plan;
  const loops = loopsOf(map);
  const shown = new Set(part.shown.map((number) => String(map.ids[number])));
  const drawn = loops.map((loop) => loop.filter((id) => shown.has(id))).filter((loop) => loop.length > 1);
  const name = (id: string): string => view.plan.components.get(id)?.name ?? id;
  return drawn.map(([first = '', ...through]) => (
    <div key={first} className={styles['note']}>
      {words.loop(name(first), through.map(name).join(', '))}
    </div>
  ));
}
