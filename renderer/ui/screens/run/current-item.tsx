import type { RunState } from '#domain/incident/run.ts';
import { alertsBefore, parentOf } from '#domain/procedure/around-item.ts';
import type { StepKey } from '#domain/procedure/model.ts';
import { InlineMarkdown } from '../../markdown/inline-markdown.tsx';
import { AlertBox } from '../../shared/alert-box.tsx';
import { useAnnounce } from '../../shared/use-announce.ts';
import { useWords } from '../../words/words.ts';
import { CurrentDecision } from './current-decision.tsx';
import styles from './current-item.module.css';
import { CurrentStep } from './current-step.tsx';
import { ItemButtons } from './item-buttons.tsx';
import { wordsOfStep } from './jump-link.tsx';
import { ReasonForm } from './reason-form.tsx';
import type { RunActions } from './run-actions.ts';
import { RunEnd } from './run-end.tsx';
import type { Asking } from './run-screen.tsx';
import { itemOf } from './use-run.ts';

export interface CurrentProps {
  readonly run: RunState;
  readonly actions: RunActions;
  readonly shown: StepKey | null;
  readonly asking: Asking;
  readonly onAsk: (asking: Asking) => void;
  readonly onLook: (key: StepKey) => void;
}

/** The one item that is shown large, with what can be done to it; or the end of the run. */
export function CurrentItem(props: CurrentProps) {
  const { run, actions, shown, asking, onAsk, onLook } = props;
  const words = useWords().run;
  const state = itemOf(run, shown);
  useAnnounce(state === null ? words.allDone : `${state.item.number}. ${textOf(state.item)}`);
  if (state === null || run.finished !== null) return <RunEnd {...props} />;
  const { item } = state;
  const { procedure } = run.text;
  const parent = parentOf(procedure, item);
  return (
    <div className={styles['item']} aria-current={shown === run.current ? 'step' : undefined}>
      <span className={styles['number']}>{item.number}</span>
      <div>
        {alertsBefore(procedure, item).map(({ kind, markdown }) => (
          <AlertBox key={markdown} kind={kind} markdown={markdown} />
        ))}
        {parent !== null && (
          <p className={styles['parent']}>
            {words.partOf(parent.number)} <InlineMarkdown markdown={wordsOfStep(run, parent)} />
          </p>
        )}
        {item.type === 'step' ? (
          <CurrentStep key={item.key} run={run} state={state} step={item} actions={actions} onLook={onLook} />
        ) : (
          <CurrentDecision key={item.key} run={run} state={state} decision={item} actions={actions} />
        )}
        {asking === 'skip' && (
          <ReasonForm
            question={words.skipWhy}
            onSend={(reason) => actions.skip(item.key, reason)}
            onClose={() => onAsk(null)}
          />
        )}
        {asking === 'ask' && (
          <ReasonForm
            question={words.askWhat}
            whom={{ question: words.askWhom, start: words.askDefault }}
            onSend={(text, of) => actions.ask(item.key, of, text)}
            onClose={() => onAsk(null)}
          />
        )}
        {asking === 'stop' && (
          <ReasonForm
            question={words.stopWhy}
            onSend={(reason) => actions.finish('abandoned', reason)}
            onClose={() => onAsk(null)}
          />
        )}
        {asking === null && <ItemButtons run={run} actions={actions} isStep={item.type === 'step'} onAsk={onAsk} />}
      </div>
    </div>
  );
}

function textOf(item: RunState['items'][number]['item']): string {
  return item.type === 'step' ? item.text : item.question;
}
