import * as z from 'zod';
import {
  choice,
  flag,
  id,
  optionalBoolean,
  optionalDate,
  optionalDuration,
  optionalId,
  optionalText,
  orNull,
  text,
  textList,
  whole,
} from './fields.ts';
import {
  COMPONENT_KINDS,
  type ComponentId,
  type ComponentKind,
  type ContactId,
  type GroupDependency,
  type SingleDependency,
} from './model.ts';

/** Kinds that are run by somebody else unless the component says otherwise. */
const EXTERNAL_KINDS: ReadonlySet<ComponentKind> = new Set<ComponentKind>(['saas', 'provider', 'region']);

/** Whether components of `kind` are run by somebody else when they do not say. */
export function externalByDefault(kind: ComponentKind): boolean {
  return EXTERNAL_KINDS.has(kind);
}

const mode = choice(['hard', 'soft'], 'hard: we stop when it stops (when missing); soft: we are degraded')
  .optional()
  .transform((value) => value ?? 'hard');
const purpose = choice(['run', 'recover'], 'recover: needed only to repair us or fail over; run when missing')
  .optional()
  .transform((value) => value ?? 'run');
const tolerance = optionalDuration('How long we last without it; only on hard dependencies that are needed to run');

const single = z
  .object({ on: id<ComponentId>('The component that is needed'), mode, tolerance, for: purpose })
  .transform((value): SingleDependency => (countsTolerance(value) ? value : { ...value, tolerance: null }));

const group = z
  .object({
    anyOf: z.array(id<ComponentId>('Its id')).meta({ description: 'Alternatives, each once' }),
    atLeast: whole('How many of them are needed; 1 when missing')
      .optional()
      .transform((value) => value ?? 1),
    name: optionalText('What the alternatives are together'),
    mode,
    tolerance,
    for: purpose,
  })
  .transform((value): GroupDependency => (countsTolerance(value) ? value : { ...value, tolerance: null }));

const plain = id<ComponentId>('A component without which this one stops').transform(
  (on): SingleDependency => ({ on, mode: 'hard', tolerance: null, for: 'run' }),
);

/** Whether a tolerance on such a dependency has a meaning; elsewhere it is ignored, with a warning (rule P15). */
export function countsTolerance(dependency: { readonly mode?: unknown; readonly for?: unknown }): boolean {
  return dependency.mode !== 'soft' && dependency.for !== 'recover';
}

const tier = z
  .enum(['1', '2', '3', '4'])
  .meta({ description: 'Functions: 1 (most critical) to 4', type: 'integer', enum: [1, 2, 3, 4] })
  .transform((value): 1 | 2 | 3 | 4 => TIERS[value]);
const TIERS = { '1': 1, '2': 2, '3': 3, '4': 4 } as const;

/** The fields of a component. */
export const componentFields = z.object({
  id: id<ComponentId>('Id of the component'),
  kind: choice(COMPONENT_KINDS, 'What it is; function: something that the organisation must keep doing'),
  name: text('What people call it'),
  tier: orNull(tier),
  response: flag('true: needed in order to respond at all'),
  rto: optionalDuration('Functions: target, the time in which it is to be back (recovery time objective)'),
  mtpd: optionalDuration('Functions: limit, the longest interruption that can be borne (MTPD)'),
  mbco: optionalText('Functions: the least output that is acceptable (MBCO)'),
  owner: optionalId<ContactId>('Contact who answers for it'),
  external: optionalBoolean('Run by somebody else; true for saas, provider and region when missing'),
  dependsOn: orNull(
    z.array(z.union([plain, single, group])).meta({
      description: 'What it needs. Leave it out while unknown; write [] when it needs nothing',
    }),
  ),
  notes: optionalText('How to know that it is down, account number, support phone. Markdown'),
  tags: textList('Words to find it by'),
  source: optionalText('Where this is known from'),
  reviewed: optionalDate('When somebody last checked it'),
  reviewEvery: optionalDuration('How often it is to be reviewed'),
});

/** Anything whose failure could stop somebody's work. */
export const componentSchema = componentFields.transform((value) => ({
  ...value,
  external: value.external ?? externalByDefault(value.kind),
}));
