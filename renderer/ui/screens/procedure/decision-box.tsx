import { Link } from 'react-router';
import type { Decision, DecisionOption, ProcedureText } from '#domain/procedure/model.ts';
import { places } from '../../places.ts';
import { useDocument } from '../../shared/document-context.ts';
import { PlanInline, PlanMarkdown } from '../../shared/plan-markdown.tsx';
import { useProcedureTitle } from '../../shared/use-procedure-title.ts';
import { useWords } from '../../words/words.ts';
import styles from './decision-box.module.css';
import { type Lead, leadOf } from './lead.ts';

interface Props {
  readonly decision: Decision;
  readonly text: ProcedureText;
}

/** A question with its answers, and where each leads: a box, so that it looks like no step. */
export function DecisionBox({ decision, text }: Props) {
  return (
    <div className={styles['box']}>
      <p className={styles['question']}>
        <PlanInline markdown={decision.markdown} />
      </p>
      {decision.details !== '' && <PlanMarkdown markdown={decision.details} />}
      <ul>
        {decision.options.map((option, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place in its decision
          <Option key={index} option={option} lead={leadOf(text, decision, option)} />
        ))}
      </ul>
    </div>
  );
}

function Option({ option, lead }: { readonly option: DecisionOption; readonly lead: Lead }) {
  return (
    <li>
      <div className={styles['option']}>
        <span>
          <PlanInline markdown={option.markdown} />
        </span>
        <i aria-hidden="true" />
        <LeadLink lead={lead} />
      </div>
      {option.details !== '' && <PlanMarkdown markdown={option.details} />}
    </li>
  );
}

function LeadLink({ lead }: { readonly lead: Lead }) {
  const words = useWords().reader;
  const { procedure } = useDocument();
  const title = useProcedureTitle(lead.to === 'procedure' ? lead.id : null);
  const own = (fragment: string) => places.procedure(procedure ?? '', fragment);
  switch (lead.to) {
    case 'on':
      return <span>{words.goOn}</span>;
    case 'nowhere':
      return <b className={styles['nowhere']}>{words.nowhere}</b>;
    case 'procedure':
      return <Link to={places.procedure(lead.id)}>{words.goToProcedure(title ?? lead.id)}</Link>;
    case 'heading':
      return <Link to={own(lead.slug)}>{words.goToHeading(lead.text)}</Link>;
    default:
      return <Link to={own(lead.fragment)}>{lead.isBack ? words.goBackTo(lead.number) : words.goTo(lead.number)}</Link>;
  }
}
