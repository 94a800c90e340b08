import * as z from 'zod';
import { singleAllowed } from './fields.ts';
import { KINDS, type Kind } from './model.ts';
import { FOLDERS } from './paths.ts';
import { planSchema, SCHEMAS } from './schema.ts';

/** A JSON Schema, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const TITLES: Readonly<Record<Kind, string>> = {
  component: 'Components of a Holdfast plan',
  procedure: 'Front matter of a Holdfast procedure',
  contact: 'Contacts of a Holdfast plan',
  role: 'Roles of a Holdfast plan',
  tree: 'Call trees of a Holdfast plan',
  scenario: 'Scenarios of a Holdfast plan',
  schedule: 'Schedule of a Holdfast plan',
  action: 'Actions of a Holdfast plan',
  copy: 'Paper copies of a Holdfast plan',
};

/**
 * The JSON Schema of each sort of file in a plan folder, by file name, for editors that help people who write plans by hand.
 *
 * They say what may be written, as YAML's usual schema shows it to an editor; reading decides (unknown fields are allowed).
 * Draft 7, the newest that YAML editors understand whole. Rule P45.
 */
export function jsonSchemas(): ReadonlyMap<string, JsonSchema> {
  const schemas = new Map([['plan.schema.json', withHead('A Holdfast plan (plan.yaml)', fromZod(planSchema))]]);
  for (const kind of KINDS) {
    const one = fromZod(SCHEMAS[kind]);
    const schema = kind === 'procedure' ? one : oneOrMany(one);
    schemas.set(`${FOLDERS[kind]}.schema.json`, withHead(TITLES[kind], schema));
  }
  return schemas;
}

function fromZod(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      if (!isSingle(zodSchema) || jsonSchema.type !== 'array') return;
      const { type, items, ...rest } = jsonSchema;
      for (const name of Object.keys(jsonSchema)) delete jsonSchema[name];
      Object.assign(jsonSchema, rest, { anyOf: [{ type, items }, ...[items ?? {}].flat()] });
    },
  });
}

function isSingle(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodType && singleAllowed.has(schema);
}

function withHead(title: string, schema: JsonSchema): JsonSchema {
  const { $schema, ...rest } = schema;
  return { $schema, title, ...rest };
}

/** A file holds one thing, or a list of them. */
function oneOrMany(schema: JsonSchema): JsonSchema {
  const { $schema, definitions, ...thing } = schema;
  return {
    $schema,
    anyOf: [{ $ref: '#/definitions/thing' }, { type: 'array', items: { $ref: '#/definitions/thing' } }],
    definitions: { thing, ...(typeof definitions === 'object' ? definitions : {}) },
  };
}
