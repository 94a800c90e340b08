import type { Role } from '#domain/plan/model.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { paperContact } from './numbers.ts';
import { paperBlocks } from './paper-blocks.ts';
import type { RolePart } from './print-job.ts';
import { contextOf, languageOfPart, type Surroundings } from './procedure-part.ts';
import { twinFor } from './twin-for.ts';

const NOTHING_DOWN = { down: new Set<never>() };

/** The card of `role`: who takes it, in order, what it may decide, what it does. Rule BP24. */
export function rolePart(role: Role, tab: number | null, around: Surroundings): RolePart {
  const id = around.anchors.get(`role:${role.id}`) ?? `role.${role.id}`;
  const card = role.card === null ? null : twinFor(role.card, around);
  const text = card === null ? null : readProcedure(card.body, { roles: card.roles });
  return {
    type: 'role',
    id,
    tab,
    language: languageOfPart(card?.language ?? null, around),
    title: role.name,
    succession: role.succession.map((contact) => paperContact(around.index, contact, { ...around, ...NOTHING_DOWN })),
    authority: role.authority,
    quorum: role.quorum,
    card: card === null || text === null ? [] : paperBlocks(card.body, contextOf(card, text, id, around)),
  };
}
