import type { Trust } from '#app/procedure-trust.ts';
import { canBeTried } from '#domain/freshness/evidence.ts';
import type { Procedure } from '#domain/plan/model.ts';
import type { Status } from '../../shared/status-mark.tsx';

/** How many points of a procedure somebody should look at. */
export function pointsOf(trust: Trust): number {
  const { freshness, unconfirmed, deadEnds, online, translations, paper } = trust;
  const claims = [
    freshness.review.isOverdue || freshness.review.last === null,
    freshness.standing === 'untried' || freshness.standing === 'tried-long-ago',
    online.links.length + online.uses.length > 0,
    translations.some((one) => one.state !== 'same'),
    paper.some((held) => held.isBehind),
  ];
  return claims.filter(Boolean).length + unconfirmed.length + deadEnds.length;
}

/** The mark beside the last time that a procedure was tried. */
export function triedStatus(trust: Trust): Status {
  const { tried, standing } = trust.freshness;
  if (tried === null) return 'unknown';
  return standing === 'tried-long-ago' ? 'degraded' : 'up';
}

/** Whether the panel says when a procedure was tried: where that can be, or has been. */
export function saysTried(procedure: Procedure, trust: Trust): boolean {
  return canBeTried(procedure.kind) || trust.freshness.tried !== null;
}
