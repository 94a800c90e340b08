import { useState } from 'react';
import { Link } from 'react-router';
import type { ProcedureHead } from '#app/plan.ts';
import type { Readiness, Stale } from '#app/readiness.ts';
import { useFindingLines } from '../../findings/use-finding-lines.ts';
import { useFindings } from '../../findings/use-findings.ts';
import { places } from '../../places.ts';
import { Button } from '../../shared/button.tsx';
import { type Formats, useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { useLanguage, useWords, type Words } from '../../words/words.ts';
import styles from './now.module.css';
import { STALE_LIST } from './use-now-keys.ts';

const FIRST = 12;

/** What is getting old or never was true, with the one thing to do about it. */
export function StalePanel({ ready: { stale, translations } }: { readonly ready: Readiness }) {
  const words = useWords().now;
  const formats = useFormats();
  const language = useLanguage();
  const inLanguage = (head: ProcedureHead): ProcedureHead =>
    translations.get(head.id)?.find((one) => one.language?.startsWith(language)) ?? head;
  // Nobody has to look at a date to see that these need a look.
  const found = useFindingLines();
  const notShown = useFindings()?.notExplained.length ?? 0;
  const [shown, setShown] = useState(FIRST);
  const [worst = [], ...others] = [
    ...Map.groupBy(stale, ({ sort }) => sort)
      .values()
      .map((those) => those.map((one) => lineOf(one, inLanguage, words, formats))),
  ];
  const seeWhy = (sort: 'spare' | 'circular'): readonly Line[] =>
    found.filter((one) => one.sort === sort).map((one) => ({ ...one, act: words.seeWhy }));
  const lines = inTurn([worst, seeWhy('spare'), seeWhy('circular'), ...others]);
  const left = lines.length - shown;
  return (
    <Panel
      title={words.stale}
      className={styles['fill']}
      tools={<span className={styles['count']}>{formats.number(lines.length + notShown)}</span>}
    >
      {lines.length === 0 && <p className={styles['none']}>{words.staleNone}</p>}
      <ul className={styles['stale']} id={STALE_LIST}>
        {lines.slice(0, shown).map((line) => (
          <li key={line.key}>
            <b>{line.title}</b>
            <span>{line.why}</span>
            <Link to={line.to} aria-label={`${line.act}: ${line.title}`}>
              {line.act}
            </Link>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button look="link" className={styles['more']} onClick={() => setShown(shown + 50)}>
          {words.more(formats.number(left))}
        </Button>
      )}
      {left <= 0 && notShown > 0 && (
        <Link className={styles['more'] ?? ''} to={places.findings()}>
          {words.more(formats.number(notShown))}
        </Link>
      )}
    </Panel>
  );
}

interface Line {
  readonly key: string;
  readonly title: string;
  readonly why: string;
  readonly act: string;
  readonly to: string;
}

/** The first of each sort, then the second of each: the worst of every sort is in view. */
function inTurn(sorts: readonly (readonly Line[])[]): readonly Line[] {
  const longest = Math.max(0, ...sorts.map((lines) => lines.length));
  return Array.from({ length: longest }, (_, at) => sorts.flatMap((lines) => lines[at] ?? [])).flat();
}

function lineOf(
  stale: Stale,
  inLanguage: (head: ProcedureHead) => ProcedureHead,
  words: Words['now'],
  formats: Formats,
): Line {
  switch (stale.sort) {
    case 'review':
      return {
        key: `review ${stale.procedure.id}`,
        title: inLanguage(stale.procedure).title,
        why: withOwner(words.reviewDue(formats.date(stale.due)), stale.owner),
        act: words.review,
        to: places.procedure(inLanguage(stale.procedure).id),
      };
    case 'untried':
      return {
        key: `untried ${stale.procedure.id}`,
        title: inLanguage(stale.procedure).title,
        why: withOwner(stale.last === null ? words.neverTried : words.triedOn(formats.date(stale.last)), stale.owner),
        act: words.plan,
        to: places.procedure(inLanguage(stale.procedure).id),
      };
    case 'numbers':
      return {
        key: 'numbers',
        title: words.numbers(formats.number(stale.contacts.length)),
        why: words.numbersWhy(stale.days === null ? null : formats.number(stale.days)),
        act: words.confirm,
        to: places.unconfirmed,
      };
    case 'copy':
      return {
        key: `copy ${stale.copy.id}`,
        title: words.copy(stale.copy.place),
        why: words.copyWhy(String(stale.copy.edition)),
        act: words.print,
        to: places.thing('copy', stale.copy.id),
      };
    case 'action':
      return {
        key: `action ${stale.action.id}`,
        title: stale.action.title,
        why: words.actionWhy(formats.number(stale.days)),
        act: words.action,
        to: places.thing('action', stale.action.id),
      };
  }
}

function withOwner(why: string, owner: string | null): string {
  return owner === null ? why : `${why}. ${owner}`;
}
