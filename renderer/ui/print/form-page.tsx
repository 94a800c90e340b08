import type { ReactNode } from 'react';
import type { FormPart } from '#domain/binder/print-job.ts';
import { blanks } from './in-order.ts';
import { PartFrame } from './part-frame.tsx';
import { usePaperWords } from './print-words.ts';

const LOG_LINES = 19;

/** A blank sheet to write the log or a decision on. */
export function FormPage({ part }: { readonly part: FormPart }) {
  return part.form === 'log' ? <LogSheet part={part} /> : <DecisionSheet part={part} />;
}

function LogSheet({ part }: { readonly part: FormPart }) {
  const words = usePaperWords().log;
  return (
    <PartFrame part={part} sort={words.title}>
      <h1 id={part.id}>{words.title}</h1>
      <p className="sub">{words.rule}</p>
      <div className="fields">
        <Field name={words.incident} />
        <Field name={words.place} />
        <Field name={words.sheet} />
      </div>
      <table className="table sheet">
        <thead>
          <tr>
            <th scope="col" className="t">
              {words.time}
            </th>
            <th scope="col">{words.what}</th>
            <th scope="col" className="t">
              {words.from}
            </th>
            <th scope="col" className="t">
              {words.to}
            </th>
            <th scope="col" className="t">
              {words.initials}
            </th>
          </tr>
        </thead>
        <tbody>
          {blanks(LOG_LINES).map((line) => (
            <tr key={line}>
              <td />
              <td />
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </PartFrame>
  );
}

function DecisionSheet({ part }: { readonly part: FormPart }) {
  const words = usePaperWords().decision;
  return (
    <PartFrame part={part} sort={words.title}>
      <h1 id={part.id}>{words.title}</h1>
      <p className="sub">{words.rule}</p>
      <Room name={words.question} height={24} />
      <Room name={words.known} height={48} />
      <Room name={words.options} height={44} />
      <Room name={words.chosen} height={24} strong />
      <Room name={words.reason} height={30} strong />
      <div className="fields">
        <Field name={words.again} />
        <Field name={words.time} />
      </div>
      <div className="fields">
        <Field name={words.by} />
        <Field name={words.with} />
      </div>
    </PartFrame>
  );
}

function Field({ name }: { readonly name: string }) {
  return (
    <span className="field">
      {name}
      <i className="line" />
    </span>
  );
}

/** An empty frame; a height is a matter of the form, not of looks. */
function Room({
  name,
  height,
  strong = false,
}: {
  readonly name: ReactNode;
  readonly height: number;
  readonly strong?: boolean;
}) {
  return (
    <div className={strong ? 'room strong' : 'room'} style={{ height: `${height}mm` }}>
      {name}
    </div>
  );
}
