import { Link } from 'react-router';
import { today } from '#app/today.ts';
import type { WithoutAll } from '#app/without.ts';
import { isWithin } from '#domain/freshness/days.ts';
import { PROOF_COUNTS } from '#domain/freshness/evidence.ts';
import type { WithoutIt } from '#domain/impact/without.ts';
import type { IsoDate } from '#domain/plan/model.ts';
import { useApp } from '../app-context.ts';
import { textIn } from '../findings/text-in.ts';
import { places } from '../places.ts';
import { useFormats } from '../shared/formats.ts';
import { StatusMark } from '../shared/status-mark.tsx';
import { type Language, useLanguage, useWords } from '../words/words.ts';
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
        <Link className={`${styles['link']} ${styles['name']}`} to={places.whatIf([answer.id])}>
          {component?.name ?? answer.id}
        </Link>
        <small>{useKindLine(answer, all)}</small>
      </th>
      <td className={styles['stops']}>
        <Link
          className={styles['number']}
          to={places.whatIfList([answer.id])}
          aria-label={words.stopsLong(stops.stopped, stops.rest)}
        >
          <b>{stops.stopped}</b> {stops.rest}
        </Link>
      </td>
      <td>
        <Instead answer={answer} all={all} />
      </td>
      <td>
        <Hold id={answer.id} seconds={answer.gapAfterSeconds} asked={hours * 3600} />
      </td>
      <td className={styles['tried']}>
        <Tried answer={answer} tried={tried} />
      </td>
      <td>
        <VerdictCell answer={answer} hours={hours} />
      </td>
    </tr>
  );
}

/** When what holds was last tried: for the one that was tried longest ago, or never. */
function Tried({ answer, tried }: { readonly answer: WithoutIt; readonly tried: IsoDate | null }) {
  const words = useWords().without;
  const formats = useFormats();
  const oldest = answer.covered
    .flatMap(({ cover }) => cover.by)
    .find(({ exercised }) => (exercised?.on ?? null) === tried);
  const app = useApp();
  const isOld = tried === null || !isWithin(tried, PROOF_COUNTS, today(app));
  if (oldest === undefined)
    return tried === null ? <span className={styles['never']}>{words.never}</span> : formats.date(tried);
  return (
    <Link className={isOld ? styles['never'] : styles['link']} to={places.procedure(oldest.procedure.id)}>
      {tried === null ? words.never : formats.date(tried)}
    </Link>
  );
}

/** "Online, on WEST-1": what it is, and the region or provider that it stands on. */
function useKindLine(answer: WithoutIt, all: WithoutAll): string {
  const words = useWords().without;
  const needs = all.components.get(answer.id)?.dependsOn ?? [];
  const below = needs
    .flatMap((need) =>
      'on' in need && need.mode === 'hard' && need.for === 'run' ? [all.components.get(need.on)] : [],
    )
    .find((component) => component?.kind === 'region' || component?.kind === 'provider');
  const kind = words.kinds[answer.kind];
  return below === undefined ? kind : words.onOther(answer.kind === 'saas' ? words.online : kind, below.name);
}

function Instead({ answer, all }: Pick<Props, 'answer' | 'all'>) {
  const language = useLanguage();
  const words = useWords().without;
  const formats = useFormats();
  if (answer.uncovered.length > 0) {
    return (
      <>
        <Link className={styles['nothing']} to={places.whatIfList([answer.id])}>
          {words.withNothing(formats.number(answer.uncovered.length))}
        </Link>
        {answer.covered.length > 0 && <small>{words.haveFallback(formats.number(answer.covered.length))}</small>}
      </>
    );
  }
  const [first, ...rest] = shownFallbacks(answer, all, language);
  if (first === undefined) return null;
  return (
    <span className={styles['instead']}>
      <Link className={styles['link']} to={places.procedure(first)}>
        {all.procedures.get(first)?.title ?? first}
      </Link>
      {rest.length > 0 && (
        <Link className={styles['link']} to={places.whatIfList([answer.id])}>
          <small>{words.andMore(formats.number(rest.length))}</small>
        </Link>
      )}
    </span>
  );
}

/** What holds, in the reader's language: the one that holds the shortest first, as it decides. */
function shownFallbacks(answer: WithoutIt, all: WithoutAll, language: Language): readonly string[] {
  const fallbacks = new Set(answer.covered.flatMap(({ cover }) => cover.by));
  const weakestFirst = [...fallbacks].sort(
    (a, b) => (a.procedure.sustain?.seconds ?? -1) - (b.procedure.sustain?.seconds ?? -1),
  );
  return [...new Set(weakestFirst.map((fallback) => textIn(all, fallback, language).id))];
}

interface HoldProps {
  readonly id: string;
  readonly seconds: number | null;
  readonly asked: number;
}

/** For how long, leading to what holds and what does not. */
function Hold({ id, seconds, asked }: HoldProps) {
  const words = useWords().without;
  const formats = useFormats();
  if (seconds === null) {
    return (
      <div className={styles['hold']}>
        <Link className={styles['number']} to={places.whatIfList([id])} aria-label={words.unknownHold}>
          <b>{words.unknown}</b>
        </Link>
        <div className={`${styles['bar']} ${styles['open']}`} aria-hidden="true">
          <u />
        </div>
      </div>
    );
  }
  const isShort = seconds < asked;
  return (
    <div className={styles['hold']}>
      <Link className={styles['number']} to={places.whatIfList([id])}>
        <b>{formats.duration(seconds)}</b>
      </Link>
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
