import { emptyPlan } from '#domain/plan/empty-plan.ts';
import type { Plan } from '#domain/plan/model.ts';
import type { FoundContact } from './found.ts';
import { type ContactsOffer, matchContacts } from './match.ts';

/** A plan that holds the contacts of a file and nothing else. Rule CX12. */
export function planOfContacts(
  name: string,
  found: readonly FoundContact[],
): { readonly plan: Plan; readonly problems: ContactsOffer['problems'] } {
  const { matched, problems } = matchContacts(found, []);
  const empty = emptyPlan({ name: name === '' ? 'Plan' : name, organisation: null, languages: [], timeZone: null });
  return { plan: { ...empty, contacts: matched.map(({ after }) => after) }, problems };
}
