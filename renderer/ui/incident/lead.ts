import type { IncidentState } from '#domain/incident/situation.ts';
import type { Role } from '#domain/plan/model.ts';

/** Who leads: the holder of the plan's first role for that; `null` where nobody was given it yet. */
export function leadOf(
  roles: readonly Pick<Role, 'id' | 'name'>[],
  state: Pick<IncidentState, 'roles'>,
): string | null {
  const role = leadRoleOf(roles);
  return role === null ? null : (state.roles.get(role)?.contact ?? null);
}

/** The role that leads: the one called so, else the first of the plan; `null` in a plan without roles. */
function leadRoleOf(roles: readonly Pick<Role, 'id' | 'name'>[]): string | null {
  return (roles.find(({ id }) => id === 'incident-lead') ?? roles[0])?.id ?? null;
}
