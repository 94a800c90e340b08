import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useRef } from 'react';
import { Link } from 'react-router';
import { neededIn } from '#app/component-view.ts';
import { thingsOf } from '#app/plan.ts';
import { COMPONENT_KINDS, type Component } from '#domain/plan/model.ts';
import { useApp } from '../../app-context.ts';
import { places } from '../../places.ts';
import { FilterField } from '../../shared/filter-field.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Page } from '../../shared/page.tsx';
import { useAddressWord, useFiltered } from '../../shared/use-filter.ts';
import { type ListHandle, VirtualList } from '../../shared/virtual-list.tsx';
import { useWords } from '../../words/words.ts';
import styles from './map-screen.module.css';

/** Every component by kind: what each needs, and what needs it. */
export function MapScreen() {
  const app = useApp();
  const words = useWords().map;
  const formats = useFormats();
  const components = useLiveQuery(() => thingsOf(app, 'component'), [app]);
  const links = useMemo(() => linksOf(components ?? []), [components]);
  if (components === undefined) return null;
  if (components.length === 0) {
    return (
      <Page title={words.none} lede={words.noneNext}>
        <Link to={places.library}>{words.toLibrary}</Link>
      </Page>
    );
  }
  const unrecorded = components.filter((it) => it.dependsOn === null).length;
  return (
    <Page
      isFilled
      title={words.title(formats.number(components.length))}
      lede={`${words.lede(formats.number(links.count))} ${words.unrecorded(formats.number(unrecorded))}`}
    >
      <ComponentList components={components} links={links} />
    </Page>
  );
}

interface Links {
  readonly names: ReadonlyMap<string, string>;
  /** Who needs it, by id. */
  readonly neededBy: ReadonlyMap<string, readonly string[]>;
  readonly count: number;
}

function linksOf(components: readonly Component[]): Links {
  const neededBy = new Map<string, string[]>();
  let count = 0;
  for (const component of components) {
    for (const id of new Set((component.dependsOn ?? []).flatMap(neededIn))) {
      count += 1;
      const known = neededBy.get(id);
      if (known === undefined) neededBy.set(id, [component.id]);
      else known.push(component.id);
    }
  }
  return { names: new Map(components.map((it) => [it.id, it.name])), neededBy, count };
}

function textOf(component: Component): string {
  return [component.name, component.id, component.kind, ...component.tags].join(' ');
}

function ComponentList({ components, links }: { readonly components: readonly Component[]; readonly links: Links }) {
  const words = useWords();
  const formats = useFormats();
  const [typed, setTyped] = useAddressWord('q');
  const [kind, setKind] = useAddressWord('kind');
  const list = useRef<ListHandle>(null);
  const ofKind = useMemo(
    () =>
      components
        .filter((component) => kind === '' || component.kind === kind)
        .toSorted(
          (a, b) => COMPONENT_KINDS.indexOf(a.kind) - COMPONENT_KINDS.indexOf(b.kind) || a.name.localeCompare(b.name),
        ),
    [components, kind],
  );
  const shown = useFiltered(ofKind, textOf, typed);
  const present = COMPONENT_KINDS.filter((it) => components.some((component) => component.kind === it));
  return (
    <section className={styles['list']} aria-label={words.map.list}>
      <div className={styles['bar']}>
        <FilterField
          label={words.map.filter}
          value={typed}
          onChange={setTyped}
          onDown={() => list.current?.focusFirst()}
        />
        <select aria-label={words.map.kind} value={kind} onChange={(event) => setKind(event.target.value)}>
          <option value="">{words.map.allKinds}</option>
          {present.map((it) => (
            <option key={it} value={it}>
              {words.things.componentKinds[it]}
            </option>
          ))}
        </select>
        <span aria-live="polite">
          {words.map.shown(formats.number(shown.length), formats.number(components.length))}
        </span>
      </div>
      {shown.length === 0 ? (
        <p className={styles['none']}>{words.map.nothing}</p>
      ) : (
        <div className={styles['rows']}>
          <VirtualList
            label={words.map.list}
            items={shown}
            keyOf={(component) => component.id}
            rowHeight={68}
            handle={list}
            row={(component) => <Row component={component} links={links} />}
          />
        </div>
      )}
    </section>
  );
}

function Row({ component, links }: { readonly component: Component; readonly links: Links }) {
  const words = useWords();
  const needs = component.dependsOn === null ? null : [...new Set(component.dependsOn.flatMap(neededIn))];
  return (
    <div className={styles['row']}>
      <div>
        <Link to={places.thing('component', component.id)} className={styles['name'] ?? ''}>
          {component.name}
        </Link>
        <small>{words.things.componentKinds[component.kind]}</small>
      </div>
      <Named
        title={words.map.needs}
        ids={needs}
        names={links.names}
        none={needs === null ? words.map.nothingRecordedShort : words.map.needsNothingShort}
      />
      <Named
        title={words.map.neededBy}
        ids={links.neededBy.get(component.id) ?? []}
        names={links.names}
        none={words.map.neededByNone}
      />
    </div>
  );
}

interface NamedProps {
  readonly title: string;
  readonly ids: readonly string[] | null;
  readonly names: ReadonlyMap<string, string>;
  readonly none: string;
}

const MOST_NAMED = 4;

function Named({ title, ids, names, none }: NamedProps) {
  const formats = useFormats();
  if (ids === null || ids.length === 0) return <div className={styles['nothing']}>{none}</div>;
  const more = ids.length - MOST_NAMED;
  return (
    <div className={styles['named']}>
      <small>
        {title} {formats.number(ids.length)}
      </small>
      {ids
        .slice(0, MOST_NAMED)
        .map((id) => names.get(id) ?? id)
        .join(', ')}
      {more > 0 && ` +${formats.number(more)}`}
    </div>
  );
}
