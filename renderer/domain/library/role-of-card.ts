import type { Procedure, Role } from '#domain/plan/model.ts';
import { readFields } from '#domain/plan/read-fields.ts';
import { fieldsOf } from '#domain/plan/read-things.ts';
import { roleSchema } from '#domain/plan/schema.ts';
import type { YamlValue } from '#domain/plan/yaml-value.ts';

/** The front-matter field by which a role card of a library says which role it is the card of. */
const FIELD = 'makesRole';

/** The role that `card` makes, with nobody in it; `null` where it makes none. Rule LB8. */
export function roleMadeBy(card: Procedure): Role | null {
  // Unknown fields are kept as they were read from YAML.
  const fields = fieldsOf((card.unknown[FIELD] ?? null) as YamlValue);
  if (fields === null) return null;
  const { value } = readFields(roleSchema, roleSchema.shape, fields);
  return value === null ? null : { ...value, succession: [], card: card.id, origin: null, unknown: {} };
}

/** `card` without saying which role it makes: in a plan, the role itself says so. */
export function withoutRole(card: Procedure): Procedure {
  if (!(FIELD in card.unknown)) return card;
  const { [FIELD]: _, ...unknown } = card.unknown;
  return { ...card, unknown };
}
