import { happenedAt } from '#domain/incident/event-fields.ts';
import { labelsOf } from '#domain/log/join.ts';
import type { Block } from './document.ts';
import { eventText } from './event-text.ts';
import { endOf, frontOf, heading } from './sections.ts';
import type { Telling } from './telling.ts';

/** The activity log in the fields of ICS form 214: everything that was written, in order. Rule RP19. */
export function activityLog(telling: Telling): readonly Block[] {
  const { facts, words, dateTime, name } = telling;
  const { summary } = facts.state;
  const { author } = facts.input;
  return [
    ...frontOf('activity', null, telling, facts.declaredAt),
    {
      type: 'list',
      items: [
        `1. ${words.incidentName}${words.colon}${summary.name === '' ? words.unnamed : summary.name}`,
        `2. ${words.operationalPeriod}${words.colon}${dateTime(facts.declaredAt)} – ${dateTime(facts.end)}`,
        `3. ${words.name}${words.colon}${author === null ? '' : name(author)}`,
        `4. ${words.position}${words.colon}${author === null ? '' : positionOf(author, telling)}`,
        `5. ${words.homeAgency}${words.colon}${facts.input.plan.info.organisation ?? ''}`,
      ],
    },
    heading(2, `6. ${words.resourcesAssigned}`, telling),
    { type: 'table', head: [words.name, words.position, words.homeAgency], rows: peopleRows(telling) },
    heading(2, `7. ${words.activities}`, telling),
    {
      type: 'table',
      head: [words.at, words.what, words.who],
      rows: facts.events.map((event) => eventRow(event, telling)),
    },
    heading(2, `8. ${words.preparedBy}`, telling),
    {
      type: 'text',
      text: [author === null ? '' : name(author), dateTime(facts.input.writtenAt)].filter(Boolean).join(', '),
    },
    ...endOf(telling),
  ];
}

/** Time, text and person of an entry; the mark of an exercise on every line, and where several were joined whose entry it was. */
export function eventRow(event: Telling['facts']['events'][number], telling: Telling): readonly string[] {
  const at = telling.time(happenedAt(event));
  const label = labelsOf(telling.facts.apart)(event);
  const who = telling.name(event.by);
  return [
    telling.mark === null ? at : `${telling.mark} ${at}`,
    eventText(event, telling),
    label === null ? who : `${who} (${label})`,
  ];
}

function positionOf(person: string, { facts, name }: Telling): string {
  const roles = [...facts.state.roles.values()].filter(({ contact }) => contact === person);
  if (roles.length > 0) return roles.map(({ role }) => name(role)).join(', ');
  return facts.input.plan.contacts.find(({ id }) => id === person)?.role ?? '';
}

function peopleRows(telling: Telling): readonly (readonly string[])[] {
  const { facts, name } = telling;
  const { contacts, info } = facts.input.plan;
  const people = new Set([
    ...[...facts.state.roles.values()].map(({ contact }) => contact),
    ...facts.events.map(({ by }) => by),
  ]);
  return [...people].map((person) => {
    const contact = contacts.find(({ id }) => id === person);
    const position = contact === undefined ? '' : positionOf(person, telling);
    return [name(person), position, contact?.organisation ?? (contact === undefined ? '' : (info.organisation ?? ''))];
  });
}
