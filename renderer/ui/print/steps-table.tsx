import type { PaperStep, StepRow } from '#domain/binder/print-job.ts';
import { Blocks } from './blocks.tsx';
import { DecisionFrame } from './decision-frame.tsx';
import { ThenGoTo } from './go-to.tsx';
import { inOrder } from './in-order.ts';
import { Inlines } from './inlines.tsx';
import { usePaperFormats, usePaperWords } from './print-words.ts';
import { RecordTable } from './record-table.tsx';

interface Props {
  readonly groups: readonly (readonly StepRow[])[];
  /** Rows stand closer: a role card or a checklist of calm times is one sheet where it can be. */
  readonly isClose: boolean;
}

/** Steps and decisions, with room for time and initials; what belongs together stays on one page. */
export function StepsTable({ groups, isClose }: Props) {
  const words = usePaperWords();
  return (
    <table className={isClose ? 'steps close' : 'steps'}>
      <colgroup>
        <col className="n" />
        <col className="b" />
        <col />
        <col className="w" />
        <col className="w" />
      </colgroup>
      <thead>
        <tr>
          <td colSpan={2} />
          <th scope="col">{words.step}</th>
          <th scope="col">{words.time}</th>
          <th scope="col">{words.initials}</th>
        </tr>
      </thead>
      {inOrder(groups).map(({ key, item: rows }) => (
        <tbody key={key}>
          {inOrder(rows).map(({ key: place, item }) => (
            <Row key={place} row={item} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ row }: { readonly row: StepRow }) {
  switch (row.type) {
    case 'heading':
      return (
        <tr className="section">
          <td colSpan={5}>
            <h2 id={row.anchor}>
              <Inlines of={row.of} />
            </h2>
          </td>
        </tr>
      );
    case 'text':
      return (
        <tr className="between">
          <td colSpan={2} />
          <td colSpan={3}>
            <Blocks blocks={row.blocks} />
          </td>
        </tr>
      );
    case 'decision':
      return (
        <tr className="decision">
          <td className={numberClass(row.level)}>{row.number}</td>
          <td colSpan={4}>
            <DecisionFrame decision={row} />
          </td>
        </tr>
      );
    case 'then':
      return (
        <tr className="then">
          <td colSpan={2} />
          <td>
            <ThenGoTo goTo={row.goTo} />
          </td>
          <td className="w" />
          <td className="w" />
        </tr>
      );
    default:
      return <Step step={row} />;
  }
}

function Step({ step }: { readonly step: PaperStep }) {
  return (
    <tr className={step.level === 0 ? 'step' : 'step nested'}>
      <td className={numberClass(step.level)} id={step.anchor}>
        {step.number}
      </td>
      <td className="b">
        <i className="box" />
      </td>
      <td className="what">
        <div className="words">
          {step.who !== null && <b>{`${step.who} `}</b>}
          <Inlines of={step.of} />
        </div>
        <Blocks blocks={step.details} />
        {step.record !== null && <RecordTable record={step.record} />}
        <Ending step={step} />
      </td>
      <td className="w" />
      <td className="w" />
    </tr>
  );
}

/** What comes after: wait, go back, go elsewhere. */
function Ending({ step }: { readonly step: PaperStep }) {
  const words = usePaperWords();
  const formats = usePaperFormats();
  if (step.goTo === null && step.timerSeconds === null) return null;
  const isRound = step.goTo?.to === 'step' && step.goTo.back;
  return (
    <div className="ending">
      {step.timerSeconds !== null && !isRound && <Clock before={words.until(formats.duration(step.timerSeconds))} />}
      {step.goTo !== null && (
        <span>
          <ThenGoTo goTo={step.goTo} />{' '}
        </span>
      )}
      {isRound && <Clock before={words.nextRound} />}
    </div>
  );
}

/** A time to write down. */
function Clock({ before }: { readonly before: string }) {
  return (
    <span className="clock">
      {`${before} `}
      <span className="line" />
      {' : '}
      <span className="line" />{' '}
    </span>
  );
}

function numberClass(level: number): string {
  return level === 0 ? 'n' : 'n nested';
}
