import { slugOf } from './ids.ts';
import type { Plan } from './model.ts';

/** What a new plan starts from. */
export interface NewPlan {
  readonly name: string;
  readonly organisation: string | null;
  /** BCP 47, the default first. */
  readonly languages: readonly string[];
  readonly timeZone: string | null;
}

/** A plan with nothing in it but who it belongs to; its id is made from its name. Rule P41. */
export function emptyPlan({ name, organisation, languages, timeZone }: NewPlan): Plan {
  return {
    info: {
      format: 'holdfast/1',
      id: slugOf(name) || 'plan',
      name,
      organisation,
      edition: null,
      issued: null,
      approvedBy: null,
      languages,
      timeZone,
      reviewEvery: null,
      origin: null,
      unknown: {},
    },
    components: [],
    procedures: [],
    contacts: [],
    roles: [],
    callTrees: [],
    scenarios: [],
    schedule: [],
    actions: [],
    copies: [],
    files: [],
  };
}
