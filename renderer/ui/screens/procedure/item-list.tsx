import type { Decision, ProcedureText, Step } from '#domain/procedure/model.ts';
import { childrenOf } from '#domain/procedure/read-procedure.ts';
import { useWords } from '../../words/words.ts';
import { DecisionBox } from './decision-box.tsx';
import { itemId } from './item-id.ts';
import styles from './item-list.module.css';
import { StepBody } from './step-body.tsx';

interface Props {
  readonly items: readonly (Step | Decision)[];
  readonly text: ProcedureText;
}

/** Steps and decisions with the numbers that they have everywhere: on screen, in the log, on paper. */
export function ItemList({ items, text }: Props) {
  return (
    <ol className={styles['items']}>
      {items.map((item) => (
        <Item key={item.key} item={item} text={text} />
      ))}
    </ol>
  );
}

function Item({ item, text }: { readonly item: Step | Decision; readonly text: ProcedureText }) {
  const words = useWords().reader;
  const children = item.type === 'step' ? childrenOf(item) : [];
  return (
    <li id={itemId(item.number)} className={styles['item']}>
      <b className={styles['number']}>
        <span aria-hidden="true">{item.number}</span>
        <span className="visually-hidden">
          {item.type === 'step' ? words.step(item.number) : words.decision(item.number)}
        </span>
      </b>
      <div className={styles['body']}>
        {item.type === 'step' ? <StepBody step={item} /> : <DecisionBox decision={item} text={text} />}
        {children.length > 0 && <ItemList items={children} text={text} />}
      </div>
    </li>
  );
}
