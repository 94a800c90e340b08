import type { Channel, ComponentId, Contact, ContactId } from '#domain/plan/model.ts';
import type { PlanIndex } from '#domain/plan/plan-index.ts';
import type { PaperContact } from './print-job.ts';

/** Ways to reach somebody that paper can name on the spot, best first. */
const SPOKEN: ReadonlySet<Channel['type']> = new Set(['mobile', 'phone', 'satellite', 'sms', 'radio']);
const MOST = 2;

/** What decides which numbers are printed. */
export interface NumberRules {
  /** Private numbers too. */
  readonly privateNumbers: boolean;
  /** Channels that work only while one of these does come last. */
  readonly down: ReadonlySet<ComponentId>;
}

/**
 * The numbers of `contact` to print, first to try first, two at most.
 *
 * Without private ones unless asked for, and without those that need what is down, where others are left. A second one is
 * there only where the first needs something that could be down. Without a number, the first other way there is. Rules BP10, BP11.
 */
export function numbersOf(contact: Contact, rules: NumberRules): readonly string[] {
  const open = contact.channels.filter((channel) => rules.privateNumbers || !channel.private);
  const working = open.filter((channel) => channel.via === null || !rules.down.has(channel.via));
  const usable = working.length > 0 ? working : open;
  const spoken = usable.filter((channel) => SPOKEN.has(channel.type));
  const [first] = spoken.length > 0 ? spoken : usable;
  if (first === undefined) return [];
  const second =
    first.via === null ? undefined : spoken.find((channel) => channel !== first && channel.via !== first.via);
  return [first, ...(second === undefined ? [] : [second])].slice(0, MOST).map((channel) => channel.value);
}

/** `id` as paper names people: the id itself where the plan has no such contact. */
export function paperContact(index: PlanIndex, id: ContactId, rules: NumberRules): PaperContact {
  const contact = index.contacts.get(id);
  if (contact === undefined) return { name: id, role: null, numbers: [] };
  return { name: contact.name, role: contact.role ?? contact.organisation, numbers: numbersOf(contact, rules) };
}

/** Whether `text` says the number `number`, however its digits are spaced. */
export function saysNumber(text: string, number: string): boolean {
  const digits = digitsOf(number);
  return digits.length < 4 ? text.includes(number) : digitsOf(text).includes(digits);
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
