import { useMemo, useRef } from 'react';
import { Link } from 'react-router';
import type { PlanMap } from '#app/plan-map.ts';
import { rowOf } from '#domain/impact/rows.ts';
import { COMPONENT_KINDS, type Component } from '#domain/plan/model.ts';
import { places } from '../../places.ts';
import { Button } from '../../shared/button.tsx';
import { FilterField } from '../../shared/filter-field.tsx';
import { useFormats } from '../../shared/formats.ts';
import { useAddressWord, useFiltered } from '../../shared/use-filter.ts';
import { type ListHandle, VirtualList } from '../../shared/virtual-list.tsx';
import { useLanguage, useWords } from '../../words/words.ts';
import styles from './component-list.module.css';

interface Props {
  readonly plan: PlanMap;
  readonly onToggle: (id: string) => void;
}

function textOf(component: Component): string {
  return [component.name, component.id, component.kind, ...component.tags].join(' ');
}

/** Every component by kind: what each needs, and what needs it; unknown is said to be unknown. */
export function ComponentList({ plan, onToggle }: Props) {
  const words = useWords();
  const formats = useFormats();
  const [typed, setTyped] = useAddressWord('q');
  const [kind, setKind] = useAddressWord('kind');
  const list = useRef<ListHandle>(null);
  const { components } = plan.map;
  const language = useLanguage();
  // Comparing with a collator of one's own is many times as fast.
  const inOrder = useMemo(() => new Intl.Collator(language).compare, [language]);
  const ofKind = useMemo(
    () =>
      components
        .filter(
          (component) => kind === '' || component.kind === kind || (kind === 'unrecorded' && isUnrecorded(component)),
        )
        .toSorted(
          (a, b) => COMPONENT_KINDS.indexOf(a.kind) - COMPONENT_KINDS.indexOf(b.kind) || inOrder(a.name, b.name),
        ),
    [components, kind, inOrder],
  );
  const shown = useFiltered(ofKind, textOf, typed);
  const present = COMPONENT_KINDS.filter((it) => components.some((component) => component.kind === it));
  const unrecorded = components.filter(isUnrecorded).length;
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
          {unrecorded > 0 && <option value="unrecorded">{words.map.onlyUnrecorded(formats.number(unrecorded))}</option>}
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
            row={(component) => <Row component={component} plan={plan} onToggle={onToggle} />}
          />
        </div>
      )}
    </section>
  );
}

function isUnrecorded(component: Component): boolean {
  return component.dependsOn === null;
}

function Row({ component, plan, onToggle }: Props & { readonly component: Component }) {
  const words = useWords();
  const { map } = plan;
  const number = map.indexOf.get(component.id) ?? -1;
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
        plan={plan}
        numbers={rowOf(map.needs, number)}
        none={isUnrecorded(component) ? words.map.nothingRecordedShort : words.map.needsNothingShort}
      />
      <Named
        title={words.map.neededBy}
        plan={plan}
        numbers={rowOf(map.neededBy, number)}
        none={words.map.neededByNone}
      />
      <Button small aria-label={`${words.whatIf.fail}: ${component.name}`} onClick={() => onToggle(component.id)}>
        {words.whatIf.fail}
      </Button>
    </div>
  );
}

interface NamedProps {
  readonly title: string;
  readonly plan: PlanMap;
  readonly numbers: Uint32Array;
  readonly none: string;
}

const MOST_NAMED = 4;

function Named({ title, plan, numbers, none }: NamedProps) {
  const formats = useFormats();
  if (numbers.length === 0) return <div className={styles['nothing']}>{none}</div>;
  const more = numbers.length - MOST_NAMED;
  return (
    <div>
      <small>
        {title} {formats.number(numbers.length)}
      </small>
      {[...numbers.slice(0, MOST_NAMED)].map((number) => plan.map.components[number]?.name ?? '').join(', ')}
      {more > 0 && ` +${formats.number(more)}`}
    </div>
  );
}
