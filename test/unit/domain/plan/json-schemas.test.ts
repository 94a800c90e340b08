import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { splitFrontMatter } from '#domain/plan/front-matter.ts';
import { jsonSchemas } from '#domain/plan/json-schemas.ts';
import type { Kind } from '#domain/plan/model.ts';
import { FOLDERS } from '#domain/plan/paths.ts';
import { SHAPES } from '#domain/plan/read-things.ts';
import { planSchema } from '#domain/plan/schema.ts';
import { PLAN, readFolder } from './plan-files.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const published = join(root, 'build', 'schemas');
const schemas = jsonSchemas();
const validators = new Map([...schemas].map(([name, schema]) => [name, z.fromJSONSchema(schema)]));

function accepts(name: string, yaml: string): boolean {
  const validator = validators.get(name);
  if (validator === undefined) throw new Error(`no schema ${name}`);
  // As an editor sees it: with YAML's usual schema, which makes numbers of what looks like one.
  return validator.safeParse(parse(yaml, { schema: 'core' }) ?? {}).success;
}

describe('the JSON Schemas', () => {
  it('P45: those in build/schemas are the ones that the code makes: node build/make-schemas.ts', () => {
    const made = [...schemas].map(([name, schema]) => [name, `${JSON.stringify(schema, null, 2)}\n`]);
    const there = readdirSync(published).map((name) => [name, readFileSync(join(published, name), 'utf8')]);
    expect(there.toSorted()).toEqual(made.toSorted());
  });

  it('P45: every field has a description', () => {
    const shapes = { ...SHAPES, plan: planSchema.shape };
    for (const [kind, shape] of Object.entries(shapes)) {
      const name = kind === 'plan' ? 'plan' : FOLDERS[kind as Kind];
      const properties = propertiesOf(schemas.get(`${name}.schema.json`));
      expect(Object.keys(properties).toSorted(), name).toEqual(Object.keys(shape).toSorted());
      for (const [field, schema] of Object.entries(properties)) {
        const ofReference = JSON.stringify(schema).includes('"$ref"');
        expect(ofReference || JSON.stringify(schema).includes('"description"'), `${name}.${field}`).toBe(true);
      }
    }
  });

  const head = 'format: holdfast/1\nid: p\nname: P\n';
  const data = 'id: a\nkind: data\nname: A\n';
  const CASES: readonly (readonly [string, string, boolean])[] = [
    ['plan', head, true],
    ['plan', `${head}languages: en\n`, true],
    ['plan', `${head}languages: [en, fr]\nedition: 14\nissued: 2026-11-20\nreviewEvery: 6mo\nx-own: {a: 1}\n`, true],
    ['plan', `${head}edition: many\n`, false],
    ['plan', `${head}reviewEvery: often\n`, false],
    ['plan', 'format: holdfast/1\nname: P\n', false],
    ['plan', 'format: holdfast/2\nid: p\nname: P\n', false],
    ['plan', `${head}languages: [english please]\n`, false],
    ['components', data, true],
    ['components', `- {id: a, kind: data, name: 365}\n- {id: b, kind: saas, name: B}\n`, true],
    ['components', `${data}tier: 1\nresponse: true\nrto: 4h\nmtpd: PT24H\n`, true],
    ['components', `${data}tier: 5\n`, false],
    ['components', `${data}response: maybe\n`, false],
    ['components', 'id: a\nkind: castle\nname: A\n', false],
    ['components', 'id: A b\nkind: data\nname: A\n', false],
    [
      'components',
      `${data}dependsOn: [b, {on: c, mode: soft}, {anyOf: [d, e], atLeast: 1, name: L, tolerance: 2h}]\n`,
      true,
    ],
    ['components', `${data}dependsOn: [{on: c, mode: medium}]\n`, false],
    ['components', `${data}dependsOn: [{mode: soft}]\n`, false],
    ['components', `${data}tags: money\n`, true],
    ['contacts', 'id: a\nname: A\nchannels: [{type: mobile, value: "0612345678", private: true}]\n', true],
    ['contacts', 'id: a\nname: A\nchannels: [{type: pigeon, value: "1"}]\n', false],
    ['roles', 'id: a\nname: A\nsuccession: [b]\nauthority: [{may: close, from: 2026-01-01}]\n', true],
    ['roles', 'id: a\nname: A\nauthority: [{limit: all}]\n', false],
    ['call-trees', 'id: a\nname: A\nroot: {contact: b, calls: [{contact: c, calls: [{contact: d}]}]}\n', true],
    ['call-trees', 'id: a\nname: A\nroot: {contact: b, calls: [{calls: []}]}\n', false],
    ['call-trees', 'id: a\nname: A\nroot: {contact: b}\nretry: {tries: 0, every: 5m}\n', false],
    ['scenarios', 'id: a\ntitle: A\nstartsAt: "02:40"\ninjects: [{id: i, at: 0m, title: I}]\n', true],
    ['scenarios', 'id: a\ntitle: A\nstartsAt: "25:00"\n', false],
    ['schedule', 'id: a\non: 2026-12-01\nreview: x\n', true],
    ['schedule', 'id: a\nreview: x\n', false],
    ['actions', 'id: a\ntitle: A\nstate: done\n', true],
    ['actions', 'id: a\ntitle: A\nstate: later\n', false],
    ['copies', 'id: a\nplace: Safe\npages: 12\n', true],
    ['copies', 'id: a\n', false],
  ];
  it.each(CASES)('P45: whether %s may say %j: %s, as reading does', (name, yaml, may) => {
    expect(accepts(`${name}.schema.json`, yaml)).toBe(may);
    const folder: Record<string, string> =
      name === 'plan' ? { 'plan.yaml': yaml } : { 'plan.yaml': PLAN, [`${name}/x.yaml`]: yaml };
    const { problems } = readFolder(folder);
    expect(problems.some(({ severity }) => severity === 'error')).toBe(!may);
  });

  it.each([
    ['exercised: 2026-06-12\nsustain: 8h\nfor: a\n', true],
    ['exercised: {on: 2026-06-12, lasted: 3h, by: [ana]}\nlanguage: fr-CA\n', true],
    ['kind: poem\n', false],
    ['exercised: {lasted: 3h}\n', false],
    ['{}', true],
  ])('P45: whether front matter may say %j: %s', (yaml, may) => {
    expect(accepts('procedures.schema.json', yaml)).toBe(may);
  });

  it('P45: the plans that ship with the app are as the schemas say', () => {
    const runbooks = join(root, 'runbooks');
    for (const path of readdirSync(runbooks, { recursive: true, encoding: 'utf8' })) {
      const [, folder = ''] = path.split('/');
      const text = () => readFileSync(join(runbooks, path), 'utf8');
      if (path.endsWith('/plan.yaml')) expect(accepts('plan.schema.json', text()), path).toBe(true);
      else if (path.endsWith('.yaml')) expect(accepts(`${folder}.schema.json`, text()), path).toBe(true);
      else if (folder === 'procedures' && path.endsWith('.md')) {
        expect(accepts('procedures.schema.json', splitFrontMatter(text()).yaml ?? ''), path).toBe(true);
      }
    }
  });
});

/** The fields of the thing that a schema describes: at its top, or as the definition of one of a list. */
function propertiesOf(schema: unknown): Readonly<Record<string, unknown>> {
  const top = isRecord(schema) ? schema : {};
  const definitions = isRecord(top['definitions']) ? top['definitions'] : {};
  const thing = isRecord(definitions['thing']) ? definitions['thing'] : top;
  const properties = thing['properties'];
  return isRecord(properties) ? properties : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
