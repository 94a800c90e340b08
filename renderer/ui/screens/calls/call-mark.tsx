import { IconPhoneCall } from '@tabler/icons-react';
import type { PersonState } from '#domain/calls/people.ts';
import { StatusMark } from '../../shared/status-mark.tsx';
import styles from './call-mark.module.css';

/** How somebody's call stands, as the design draws it. */
export type CallLook = 'reached' | 'deputy' | 'voicemail' | 'no-answer' | 'wrong' | 'unreachable' | 'calling' | 'none';

/** The look of `person`; `isCalling`: it rings there now. */
export function lookOf(person: PersonState, isCalling: boolean): CallLook {
  if (isCalling) return 'calling';
  if (person.outcome === 'reached') return 'reached';
  if (person.outcome === 'deputy') return 'deputy';
  if (person.isOver) return 'unreachable';
  if (person.outcome === 'wrong-number') return 'wrong';
  return person.outcome ?? 'none';
}

/** The shape of a call's state; its word stands beside it always. */
export function CallMark({ look, size = 19 }: { readonly look: CallLook; readonly size?: number }) {
  switch (look) {
    case 'calling':
      return <IconPhoneCall size={size} stroke={1.9} aria-hidden="true" className={styles['mark']} />;
    case 'none':
      return (
        <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" className={styles['mark']}>
          <circle cx="10" cy="10" r="8.4" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      );
    case 'reached':
      return <StatusMark status="up" size={size} />;
    case 'deputy':
      return <StatusMark status="fallback" size={size} />;
    case 'unreachable':
      return <StatusMark status="down" size={size} />;
    case 'wrong':
      return <StatusMark status="down" seen={false} size={size} />;
    default:
      return <StatusMark status="degraded" seen={look === 'no-answer'} size={size} />;
  }
}
