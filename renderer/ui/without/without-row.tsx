import { Link } from 'react-router';
import type { WithoutAll } from '#app/without.ts';
import type { WithoutIt } from '#domain/impact/without.ts';
import { places } from '../places.ts';
import { useFormats } from '../shared/formats.ts';
import { StatusMark } from '../shared/status-mark.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import { lastTried, shareOfBar, type Verdict, verdictOf } from './verdict.ts';
import styles from './without-row.module.css';

interface Props {
  readonly answer: WithoutIt;
  readonly all: WithoutAll;
  readonly hours: number;
}

/** One thing that may fail: what it stops, what holds, for how long, and the verdict in shape and words. */
export function WithoutRow({ answer, all, hours }: Props) {
  const words = useWords().without;
  const formats = useFormats();
  const component = all.components.get(answer.id);
  const stops = words.of(formats.number(answer.functionsDown.length), formats.number(all.functions.length));
  const tried = lastTried(answer);
  return (
    <tr className={styles['row']}>
      <th scope="row">
        <Link className={`${styles['link']} ${styles['name']}`} to={places.thing('component', answer.id)}>
          {component?.name ?? answer.id}
        </Link>
        <small>{useKindLine(answer, all)}</small>
      </th>
      <td className={styles['stops']}>
        <b>{stops.stopped}</b> {stops.rest}
      </td>
      <td>
        <Instead answer={answer} all={all} />
      </td>
      <td>
        <Hold seconds={answer.gapAfterSeconds} asked={hours * 3600} />
      </td>
      <td className={styles['tried']}>
        {tried === null ? <span className={styles['never']}>{words.never}</span> : formats.date(tried)}
      </td>
      <td>
        <VerdictCell answer={answer} hours={hours} />
      </td>
    </tr>
  );
}

/** "Online service on WEST-1": what it is, and the region or provider that it stands on. */
function useKindLine(answer: WithoutIt, all: WithoutAll): string {
  const words = useWords().without;
  const needs = all.components.get(answer.id)?.dependsOn ?? [];
  const below = needs
    .flatMap((need) =>
      'on' in need && need.mode === 'hard' && need.for === 'run' ? [all.components.get(need.on)] : [],
    )
    .find((component) => component?.kind === 'region' || component?.kind === 'provider');
  const kind = words.kinds[answer.kind];
  return below === undefined ? kind : words.onOther(kind, below.name);
}

function Instead({ answer, all }: Pick<Props, 'answer' | 'all'>) {
  const language = useLanguage();
  const words = useWords().without;
  const formats = useFormats();
  if (answer.uncovered.length > 0) {
    return (
      <>
        <b className={styles['nothing']}>{words.withNothing(formats.number(answer.uncovered.length))}</b>
        {answer.covered.length > 0 && <small>{words.haveFallback(formats.number(answer.covered.length))}</small>}
      </>
    );
  }
  const fallbacks = new Set(answer.covered.flatMap(({ cover }) => cover.by));
  const ids = new Set(
    [...fallbacks].map((fallback) => inLanguage(fallback.texts, all, language) ?? fallback.procedure.id),
  );
  return (
    <span className={styles['instead']}>
      {[...ids].map((id) => (
        <Link key={id} className={styles['link']} to={places.procedure(id)}>
          {all.procedures.get(id)?.title ?? id}
        </Link>
      ))}
    </span>
  );
}

/** Of a text and its translations, the one in `language`. */
function inLanguage(texts: readonly string[], all: WithoutAll, language: string): string | undefined {
  return texts.find((id) => all.procedures.get(id)?.language?.startsWith(language));
}

function Hold({ seconds, asked }: { readonly seconds: number | null; readonly asked: number }) {
  const words = useWords().without;
  const formats = useFormats();
  if (seconds === null) {
    return (
      <div className={styles['hold']}>
        <b title={words.unknownHold}>{words.unknown}</b>
        <div className={`${styles['bar']} ${styles['open']}`} aria-hidden="true">
          <u />
        </div>
      </div>
    );
  }
  const isShort = seconds < asked;
  return (
    <div className={styles['hold']}>
      <b>{formats.duration(seconds)}</b>
      <div className={styles['bar']} aria-hidden="true">
        <i className={isShort ? styles['short'] : ''} style={{ width: `${100 * shareOfBar(seconds, asked)}%` }} />
        <u />
        {seconds > 2 * asked && <s />}
      </div>
    </div>
  );
}

const MARKS = { yes: 'up', no: 'down', 'not-for': 'degraded', 'not-known': 'unknown' } as const;

function VerdictCell({ answer, hours }: Pick<Props, 'answer' | 'hours'>) {
  const words = useWords().without;
  const formats = useFormats();
  const verdict = verdictOf(answer, hours * 3600);
  const says: Readonly<Record<Verdict, readonly [string, string | null]>> = {
    yes: [words.yes, null],
    no: [words.no, words.haveNothing(formats.number(answer.uncovered.length))],
    'not-for': [words.notFor(String(hours)), words.holdsOnly(formats.duration(answer.gapAfterSeconds ?? 0))],
    'not-known': [words.notKnown, lastTried(answer) === null ? words.nobodyTried : words.noLimit],
  };
  const [word, why] = says[verdict];
  return (
    <div className={styles['verdict']}>
      <StatusMark status={MARKS[verdict]} size={22} />
      <span>
        <b>{word}</b>
        {why !== null && <small>{why}</small>}
      </span>
    </div>
  );
}
