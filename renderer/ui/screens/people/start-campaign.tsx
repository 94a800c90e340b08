import { useId } from 'react';
import { today } from '#app/today.ts';
import { verificationDue } from '#domain/freshness/review.ts';
import type { Contact } from '#domain/plan/model.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import type { CampaignActs } from './use-campaign-acts.ts';
import styles from './verify.module.css';

interface Props {
  readonly contacts: readonly Contact[];
  readonly scope: 'due' | 'all';
  readonly onScope: (scope: 'due' | 'all') => void;
  readonly acts: CampaignActs;
}

/** Before a campaign: whom to call, and begin. */
export function StartCampaign({ contacts, scope, onScope, acts }: Props) {
  const words = useWords().contacts.verification;
  const formats = useFormats();
  const day = today(useApp());
  const name = useId();
  const due = contacts.filter((contact) => {
    const { last, isOverdue } = verificationDue(contact, day);
    return last === null || isOverdue;
  }).length;
  const isNobody = scope === 'due' && due === 0;
  return (
    <Panel title={words.scope}>
      <div className={styles['body']}>
        {acts.isOver && <p role="status">{words.finished}</p>}
        <div className={styles['scope']}>
          {(['due', 'all'] as const).map((value) => (
            <label key={value}>
              <input type="radio" name={name} checked={scope === value} onChange={() => onScope(value)} />
              {value === 'due' ? words.due(formats.number(due)) : words.all(formats.number(contacts.length))}
            </label>
          ))}
        </div>
        {isNobody && <p>{words.nobody}</p>}
        <Button look="primary" aria-disabled={isNobody} onClick={() => !isNobody && void acts.start()}>
          {words.start}
        </Button>
      </div>
    </Panel>
  );
}
