import { useMemo, useRef } from 'react';
import type { ProcedureHead } from '#app/plan.ts';
import { PROCEDURE_KINDS } from '#domain/plan/model.ts';
import { Button } from '../../shared/button.tsx';
import { FilterField } from '../../shared/filter-field.tsx';
import { useFormats } from '../../shared/formats.ts';
import { useAddressWord, useFiltered } from '../../shared/use-filter.ts';
import { type ListHandle, VirtualList } from '../../shared/virtual-list.tsx';
import { useWords } from '../../words/words.ts';
import styles from './binder.module.css';
import { SelectWord } from './select-word.tsx';

interface Props {
  readonly procedures: readonly ProcedureHead[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Every procedure with a box to tick; what the filters leave can be taken or left all at once. */
export function ChooseList({ procedures, chosen, onChange }: Props) {
  const words = useWords();
  const formats = useFormats();
  const [typed, setTyped] = useAddressWord('q');
  const [kind, setKind] = useAddressWord('kind');
  const [tag, setTag] = useAddressWord('tag');
  const [language, setLanguage] = useAddressWord('language');
  const list = useRef<ListHandle>(null);
  const narrowed = useMemo(
    () =>
      procedures
        .filter((it) => kind === '' || it.kind === kind)
        .filter((it) => tag === '' || it.tags.includes(tag))
        .filter((it) => language === '' || it.language === language)
        .toSorted((a, b) => a.title.localeCompare(b.title)),
    [procedures, kind, tag, language],
  );
  const shown = useFiltered(narrowed, textOf, typed);
  const tags = useMemo(() => [...new Set(procedures.flatMap((it) => it.tags))].sort(), [procedures]);
  const languages = useMemo(() => [...new Set(procedures.flatMap((it) => it.language ?? []))].sort(), [procedures]);
  const isEveryShown = shown.length > 0 && shown.every((it) => chosen.has(it.id));
  const toggle = (id: string) => onChange(chosen.has(id) ? chosen.difference(new Set([id])) : new Set([...chosen, id]));
  const toggleShown = () => {
    const ids = new Set<string>(shown.map((it) => it.id));
    onChange(isEveryShown ? chosen.difference(ids) : chosen.union(ids));
  };
  return (
    <section className={styles['list']} aria-label={words.binder.list}>
      <div className={styles['bar']}>
        <FilterField
          label={words.binder.filter}
          value={typed}
          onChange={setTyped}
          onDown={() => list.current?.focusFirst()}
        />
        <SelectWord
          label={words.binder.kind}
          all={words.binder.allKinds}
          value={kind}
          options={PROCEDURE_KINDS.map((it) => ({ value: it, label: words.things.procedureKinds[it] }))}
          onChange={setKind}
        />
        {tags.length > 0 && (
          <SelectWord
            label={words.binder.tag}
            all={words.binder.allTags}
            value={tag}
            options={tags.map((it) => ({ value: it, label: it }))}
            onChange={setTag}
          />
        )}
        {languages.length > 1 && (
          <SelectWord
            label={words.binder.language}
            all={words.binder.allLanguages}
            value={language}
            options={languages.map((it) => ({ value: it, label: it.toUpperCase() }))}
            onChange={setLanguage}
          />
        )}
      </div>
      <div className={styles['bar']}>
        <Button small onClick={toggleShown} aria-disabled={shown.length === 0}>
          {isEveryShown
            ? words.binder.unchoose(formats.number(shown.length))
            : words.binder.choose(formats.number(shown.length))}
        </Button>
        {chosen.size > 0 && (
          <Button small look="quiet" onClick={() => onChange(new Set())}>
            {words.binder.clear}
          </Button>
        )}
      </div>
      {shown.length === 0 ? (
        <p className={styles['none']}>{procedures.length === 0 ? words.binder.none : words.binder.nothing}</p>
      ) : (
        <div className={styles['rows']}>
          <VirtualList
            label={words.binder.list}
            items={shown}
            keyOf={(procedure) => procedure.id}
            rowHeight={50}
            handle={list}
            row={(procedure) => (
              <label className={styles['choice']}>
                <input
                  type="checkbox"
                  className={styles['box']}
                  checked={chosen.has(procedure.id)}
                  onChange={() => toggle(procedure.id)}
                />
                <b>{procedure.title}</b>
                <small>
                  {[words.things.procedureKinds[procedure.kind], procedure.language?.toUpperCase()]
                    .filter(Boolean)
                    .join(', ')}
                </small>
              </label>
            )}
          />
        </div>
      )}
    </section>
  );
}

function textOf(procedure: ProcedureHead): string {
  return [procedure.title, procedure.id, ...procedure.tags, ...procedure.for, ...procedure.symptoms].join(' ');
}
