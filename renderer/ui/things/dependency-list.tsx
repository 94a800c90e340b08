import type { Dependency, GroupDependency } from '#domain/plan/model.ts';
import { useFormats } from '../shared/formats.ts';
import { useWords, type Words } from '../words/words.ts';
import styles from './dependency-list.module.css';
import { ThingLink } from './thing-link.tsx';

/** What a component needs, in words: what stops it, what it can do badly without, what has spares, what only repair needs. */
export function DependencyList({ needs }: { readonly needs: readonly Dependency[] | null }) {
  const words = useWords().map;
  if (needs === null) return <p className={styles['none']}>{words.nothingRecorded}</p>;
  if (needs.length === 0) return <p className={styles['none']}>{words.needsNothing}</p>;
  const groups = needs.filter((need) => 'anyOf' in need);
  return (
    <>
      {SINGLES.map((sort) => (
        <Singles key={sort} sort={sort} needs={needs} />
      ))}
      {groups.map((group) => (
        <Group key={group.anyOf.join(' ')} group={group} />
      ))}
    </>
  );
}

const SINGLES = ['hard', 'soft', 'recover'] as const;
type Sort = (typeof SINGLES)[number];

function sortOf(need: Dependency): Sort {
  return need.for === 'recover' ? 'recover' : need.mode;
}

function Singles({ sort, needs }: { readonly sort: Sort; readonly needs: readonly Dependency[] }) {
  const words = useWords().map;
  const formats = useFormats();
  const own = needs.filter((need) => 'on' in need).filter((need) => sortOf(need) === sort);
  if (own.length === 0) return null;
  return (
    <section className={styles['sort']}>
      <h3>{words[sort]}</h3>
      <ul>
        {own.map((need) => (
          <li key={need.on}>
            <ThingLink kind="component" id={need.on} />
            {need.tolerance !== null && <small>{words.tolerance(formats.duration(need.tolerance.seconds))}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Group({ group }: { readonly group: GroupDependency }) {
  const words = useWords().map;
  const formats = useFormats();
  return (
    <section className={styles['sort']}>
      <h3>
        {group.name !== null && `${group.name}. `}
        {ruleOf(group, words, formats.number)}
        {group.tolerance !== null && <small>{words.tolerance(formats.duration(group.tolerance.seconds))}</small>}
      </h3>
      <ul>
        {group.anyOf.map((id) => (
          <li key={id}>
            <ThingLink kind="component" id={id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ruleOf(group: GroupDependency, words: Words['map'], number: (value: number) => string): string {
  const [atLeast, of] = [number(group.atLeast), number(group.anyOf.length)];
  const sort = sortOf(group);
  if (sort === 'recover') return words.groupRecover(atLeast, of);
  return sort === 'soft' ? words.groupSoft(atLeast, of) : words.group(atLeast, of);
}
