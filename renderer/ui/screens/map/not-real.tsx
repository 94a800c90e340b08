import type { MapView } from '#app/situation-map.ts';
import type { FalseRedundancy } from '#domain/impact/false-redundancy.ts';
import { StatusMark } from '../../shared/status-mark.tsx';
import { useWords } from '../../words/words.ts';
import styles from './map-screen.module.css';

interface Props {
  readonly view: MapView;
  readonly one: FalseRedundancy;
}

/** A spare that is none, in plain sentences: what backs what up, what they share, and what that rests on. */
export function NotReal({ view, one }: Props) {
  const words = useWords().whatIf;
  const name = (id: string): string => view.plan.components.get(id)?.name ?? id;
  const { impact } = view.situation;
  const members = one.chains.map((chain) => name(chain.at(-1) ?? ''));
  const isTwo = members.length === 2;
  const rests = impact.because(one.cause).slice(1);
  return (
    <section className={styles['spare']}>
      <h3>
        <StatusMark status="down" seen={false} size={19} />
        {words.notReal}
      </h3>
      <p>
        {isTwo ? words.backUpTwo(members[0] ?? '', members[1] ?? '') : words.backUpMany(members.join(', '))}{' '}
        {rests.length === 0
          ? words.shareOnly(isTwo, name(one.cause))
          : words.share(isTwo, name(one.cause), name(rests.at(-1) ?? ''))}{' '}
        {isTwo ? words.bothGo : words.allGo}
      </p>
    </section>
  );
}
