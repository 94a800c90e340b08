import type { PaperDecision } from '#domain/binder/print-job.ts';
import { Blocks } from './blocks.tsx';
import { AnswerGoTo } from './go-to.tsx';
import { inOrder } from './in-order.ts';
import { Inlines } from './inlines.tsx';

/** A question with its answers, each with where it leads. */
export function DecisionFrame({ decision }: { readonly decision: PaperDecision }) {
  return (
    <div className="frame" id={decision.anchor}>
      <b className="question">
        <Inlines of={decision.question} />
      </b>
      <Blocks blocks={decision.details} />
      {inOrder(decision.options).map(({ key, item: option }) => (
        <div key={key}>
          <div className="answer">
            <i className="box" />
            <span className="label">
              <Inlines of={option.of} />
            </span>
            <i className="dots" />
            <AnswerGoTo goTo={option.goTo} />
          </div>
          <Blocks blocks={option.details} />
        </div>
      ))}
    </div>
  );
}
