import { describe, expect, it } from 'vitest';
import { changedPart } from '#domain/editing/changed-part.ts';
import { checkFile } from '#domain/editing/check-file.ts';
import { cleanPicture } from '#domain/editing/clean-picture.ts';
import { type FixChoices, fixFor } from '#domain/editing/fixes.ts';
import { fieldAt, fieldsAt, kindNamedBy, takesMention } from '#domain/editing/known-fields.ts';
import { moveItem } from '#domain/editing/move-item.ts';
import { moveStep } from '#domain/editing/move-step.ts';
import { nearest } from '#domain/editing/nearest.ts';
import { leftHanging, renamedId } from '#domain/editing/references.ts';
import { kindOfTemplate, TEMPLATE_NAMES, templateText } from '#domain/editing/templates.ts';
import { yamlPlace } from '#domain/editing/yaml-place.ts';
import { checkPlan } from '#domain/plan/check.ts';
import type { IsoDate, Kind, Plan, PlanFile, Procedure } from '#domain/plan/model.ts';
import { extensionOf, FOLDERS } from '#domain/plan/paths.ts';
import { readFileThings } from '#domain/plan/read-file-things.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { bytesOf } from '#domain/plan/utf8.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';

describe('E1', () => {
  const file = (body: string, front = '') => `---\nid: cash\ntitle: Cash\n${front}---\n${body}`;
  const path = 'procedures/cash.md';
  const steps = '1. [ ] One\n2. [ ] Two\n   - [ ] Nested\n3. [ ] Three\n';
  it('E1: one step that changed is named by its number', () => {
    const after = file(steps.replace('Two', 'Two more'));
    expect(changedPart(path, file(steps), after)).toEqual({ sort: 'step', title: 'Cash', which: '2' });
  });
  it('E1: a nested step is named by its own number', () => {
    const after = file(steps.replace('Nested', 'Deeper'));
    expect(changedPart(path, file(steps), after)).toEqual({ sort: 'step', title: 'Cash', which: '2.1' });
  });
  it('E1: a new step is named though all after it have other numbers', () => {
    const after = file(steps.replace('3. [ ]', '3. [ ] New\n4. [ ]'));
    expect(changedPart(path, file(steps), after)).toEqual({ sort: 'step', title: 'Cash', which: '3' });
  });
  it('E1: a timer of a step is a change of that step', () => {
    const after = file(steps.replace('Three', 'Three (timer 5 min)'));
    expect(changedPart(path, file(steps), after)).toEqual({ sort: 'step', title: 'Cash', which: '3' });
  });
  it('E1: a field, several things at once, what is made and what is taken out', () => {
    expect(changedPart(path, file(steps), file(steps, 'trigger: Dark\n'))).toEqual({
      sort: 'field',
      title: 'Cash',
      which: 'trigger',
    });
    expect(changedPart(path, file(steps), file('Words\n'))).toMatchObject({ title: 'Cash' });
    expect(changedPart(path, null, file(steps))).toEqual({ sort: 'made', title: 'Cash' });
    expect(changedPart(path, file(steps), null)).toEqual({ sort: 'removed', title: 'Cash' });
    const two = '- id: a\n  name: Ann\n- id: b\n  name: Bea\n';
    expect(changedPart('contacts/x.yaml', two, two.replace('Bea', 'Beatrice'))).toEqual({
      sort: 'field',
      title: 'Beatrice',
      which: 'name',
    });
    expect(changedPart('contacts/x.yaml', two, '- id: a\n  name: Ann\n')).toEqual({ sort: 'removed', title: 'Bea' });
  });
});

describe('E2', () => {
  const text = '1. [ ] One\n2. [ ] Two\n   - [ ] Nested\n\n   More\n3. [ ] Three\n';
  const moved = (at: string, by: 1 | -1) => {
    const move = moveItem(text, text.indexOf(at), by);
    if (move === null) return null;
    const after = text.slice(0, move.from) + move.insert + text.slice(move.to);
    expect(after.slice(move.cursor)).toMatch(new RegExp(`^${at}`));
    return after;
  };
  it('E2: a step moves with all that is in it, and numbers stay in order', () => {
    expect(moved('Two', -1)).toBe('1. [ ] Two\n   - [ ] Nested\n\n   More\n2. [ ] One\n3. [ ] Three\n');
    expect(moved('Two', 1)).toBe('1. [ ] One\n2. [ ] Three\n3. [ ] Two\n   - [ ] Nested\n\n   More\n');
    expect(moved('One', 1)).toBe('1. [ ] Two\n   - [ ] Nested\n\n   More\n2. [ ] One\n3. [ ] Three\n');
  });
  it('E2: the first does not move up, the last not down, and words are no step', () => {
    expect(moved('One', -1)).toBeNull();
    expect(moved('Three', 1)).toBeNull();
    expect(moveItem('Words\n\n1. a\n', 0, 1)).toBeNull();
  });
});

it('E11: links to steps by their number go on leading to the same steps when one moves, nested ones too', () => {
  const text = `---
id: a
---

1. [ ] One → [three](#step-3)
2. [ ] Two, nested at [its first](#step-2.1)
   - [ ] Inside
3. [ ] Three → [two](#step-2)

> [!DECISION] Which?
> - A → [one](#step-1)
> - B → [two](#step-2) or [inside](#step-2.1)
`;
  const move = moveStep(text, text.indexOf('Two'), 1);
  const after = move === null ? '' : text.slice(0, move.from) + move.insert + text.slice(move.to);
  expect(after).toBe(`---
id: a
---

1. [ ] One → [three](#step-2)
2. [ ] Three → [two](#step-3)
3. [ ] Two, nested at [its first](#step-3.1)
   - [ ] Inside

> [!DECISION] Which?
> - A → [one](#step-1)
> - B → [two](#step-3) or [inside](#step-3.1)
`);
  expect(after.slice(move?.cursor)).toMatch(/^Two/);
  const back = moveStep(after, after.indexOf('Two'), -1);
  expect(back?.insert).toBe(text);
});

describe('E3', () => {
  const at = (text: string) => yamlPlace(text.replace('|', ''), text.indexOf('|'));
  it('E3: the path of what is typed is found by indents', () => {
    expect(at('- id: ann\n  ro|')).toMatchObject({ path: [], typing: 'name', beside: ['id'] });
    expect(at('id: ann\nchannels:\n  - type: mo|')).toMatchObject({ path: ['channels', 'type'], typing: 'value' });
    expect(at('id: ann\nchannels:\n  - type: mobile\n    va|')).toMatchObject({
      path: ['channels'],
      typing: 'name',
      beside: ['type'],
    });
    expect(at('channels:\n  - { type: mobile, val|')).toMatchObject({ path: ['channels'], typing: 'name' });
    expect(at('dependsOn:\n  - { on: pay, mode: |')).toMatchObject({ path: ['dependsOn', 'mode'], typing: 'value' });
    expect(at('dependsOn:\n  - pa|')).toMatchObject({ path: ['dependsOn'], typing: 'name' });
    expect(at('for: [a, b|')).toMatchObject({ path: ['for'], typing: 'value' });
    expect(at('root:\n  contact: a\n  calls:\n    - contact: b\n      calls:\n        - con|')).toMatchObject({
      path: ['root', 'calls', 'calls'],
    });
    expect(at('id: x # com|')).toBeNull();
  });
  it('E3: fields come with descriptions, nested ones and values that are allowed', () => {
    expect(fieldsAt('contacts/a.yaml', []).map((field) => field.name)).toContain('deputies');
    expect(fieldsAt('contacts/a.yaml', ['channels']).every((field) => field.description !== '')).toBe(true);
    expect(fieldAt('procedures/a.md', ['kind'])?.allowed).toEqual(['runbook', 'fallback', 'message', 'reference']);
    expect(fieldsAt('components/a.yaml', ['dependsOn']).map((field) => field.name)).toEqual(
      expect.arrayContaining(['on', 'anyOf', 'tolerance']),
    );
    expect(fieldsAt('call-trees/a.yaml', ['root', 'calls', 'calls']).map((field) => field.name)).toContain('contact');
    expect(fieldsAt('plan.yaml', []).map((field) => field.name)).toContain('reviewEvery');
  });
});

it('E4: a field that names things knows of which kind, and other words of the same name do not', () => {
  expect(kindNamedBy('procedures/a.md', ['for'])).toBe('component');
  expect(kindNamedBy('components/a.yaml', ['dependsOn', 'for'])).toBeNull();
  expect(kindNamedBy('components/a.yaml', ['dependsOn', 'on'])).toBe('component');
  expect(kindNamedBy('schedule/a.yaml', ['on'])).toBeNull();
  expect(kindNamedBy('roles/a.yaml', ['card'])).toBe('procedure');
  expect(kindNamedBy('contacts/a.yaml', ['name'])).toBeNull();
  expect(takesMention('actions/a.yaml', ['about'])).toBe(true);
  expect(takesMention('schedule/a.yaml', ['review'])).toBe(true);
  expect(takesMention('copies/a.yaml', ['contents'])).toBe(true);
  expect(takesMention('contacts/a.yaml', ['about'])).toBe(false);
});

describe('E5', () => {
  const choices: FixChoices = {
    ids: (kind) =>
      kind === 'contact'
        ? ['duty-pharmacist', 's-krol']
        : kind === 'procedure'
          ? ['cold-chain']
          : ['cold-rooms', 'pay'],
    slugs: ['cash-only', 'start'],
    assets: ['assets/cabinet-4.jpg'],
    language: 'en',
  };
  const mended = (path: string, text: string, code: string): string => {
    const file = { path, bytes: bytesOf(text) };
    const plan = { path: 'plan.yaml', bytes: bytesOf('format: holdfast/1\nid: t\nname: T\nlanguages: [en, fr]\n') };
    const on = '2026-11-16' as IsoDate;
    const all = (files: readonly PlanFile[]) => {
      const read = readPlan(files);
      const found =
        read.plan === null
          ? []
          : checkPlan(read.plan, { on, text: (one) => readProcedure(one.body, { roles: one.roles }) });
      return [...read.problems, ...found].filter((one) => one.file === path);
    };
    const found = all([plan, file]).find((one) => one.code === code);
    if (found === undefined)
      throw new Error(
        `no ${code}: ${all([plan, file])
          .map((one) => one.code)
          .join()}`,
      );
    const fix = fixFor(found, text, choices);
    if (fix === null) throw new Error(`no fix for ${code}`);
    const after = text.slice(0, fix.from) + fix.insert + text.slice(fix.to);
    return after;
  };
  const cases: readonly (readonly [string, string, string, string])[] = [
    [
      'field-misspelt',
      'contacts/a.yaml',
      'id: a\nname: A\ndeputys: [s-krol]\n',
      'id: a\nname: A\ndeputies: [s-krol]\n',
    ],
    ['value-unknown', 'components/a.yaml', 'id: a\nname: A\nkind: servise\n', 'id: a\nname: A\nkind: service\n'],
    ['id-invalid', 'contacts/a.yaml', 'id: Été à deux\nname: A\n', 'id: ete-a-deux\nname: A\n'],
    [
      'boolean-invalid',
      'components/a.yaml',
      'id: a\nname: A\nkind: saas\nexternal: oui\n',
      'id: a\nname: A\nkind: saas\nexternal: true\n',
    ],
    [
      'duration-invalid',
      'components/a.yaml',
      'id: a\nname: A\nkind: function\nrto: 4 hours\n',
      'id: a\nname: A\nkind: function\nrto: 4h\n',
    ],
    [
      'date-invalid',
      'contacts/a.yaml',
      'id: a\nname: A\nverified: 9/11/2026\n',
      'id: a\nname: A\nverified: 2026-11-09\n',
    ],
    [
      'reference-unknown',
      'contacts/a.yaml',
      'id: a\nname: A\ndeputies: [s-kroll]\n',
      'id: a\nname: A\ndeputies: [s-krol]\n',
    ],
    [
      'about-unknown',
      'actions/a.yaml',
      'id: a\ntitle: A\nabout: component:cold-room\n',
      'id: a\ntitle: A\nabout: component:cold-rooms\n',
    ],
    [
      'link-broken',
      'procedures/a.md',
      '1. [ ] Call [her](contact:duty-pharmacst)\n',
      '1. [ ] Call [her](contact:duty-pharmacist)\n',
    ],
    [
      'link-heading-missing',
      'procedures/a.md',
      '# Cash only\n\nSee [below](#cash-ony)\n',
      '# Cash only\n\nSee [below](#cash-only)\n',
    ],
    [
      'option-target-missing',
      'procedures/a.md',
      '1. [ ] One\n\n> [!DECISION] Is it?\n> - Yes → [cash](#cash-onl)\n> - No → [start](#start)\n\n## Start\n\n## Cash only\n',
      '1. [ ] One\n\n> [!DECISION] Is it?\n> - Yes → [cash](#cash-only)\n> - No → [start](#start)\n\n## Start\n\n## Cash only\n',
    ],
    [
      'option-dead-end',
      'procedures/a.md',
      '1. [ ] One\n\n> [!DECISION] Is it?\n> - Yes → [start](#start)\n> - No\n\n## Start\n\n1. [ ] Two\n',
      '1. [ ] One\n\n> [!DECISION] Is it?\n> - Yes → [start](#start)\n> - No → [3](#step-3)\n\n## Start\n\n1. [ ] Two\n',
    ],
    [
      'step-two-actions',
      'procedures/a.md',
      '1. [ ] Take the pads and count the float\n2. [ ] Close the desk\n',
      '1. [ ] Take the pads\n2. [ ] Count the float\n3. [ ] Close the desk\n',
    ],
    ['link-asset-missing', 'procedures/a.md', '![cabinet](asset:cabinet4.jpg)\n', '![cabinet](asset:cabinet-4.jpg)\n'],
    ['field-missing', 'contacts/a.yaml', '- id: a\n  role: x\n', '- id: a\n  name: \n  role: x\n'],
    [
      'fallback-untriggered',
      'procedures/a.md',
      '---\nid: a\nkind: fallback\n---\n1. [ ] One\n',
      '---\nid: a\ntrigger: \nkind: fallback\n---\n1. [ ] One\n',
    ],
    [
      'language-missing',
      'procedures/a.md',
      '---\nid: a\n---\n1. [ ] One\n',
      '---\nid: a\nlanguage: en\n---\n1. [ ] One\n',
    ],
    [
      'decision-one-option',
      'procedures/a.md',
      '1. [ ] One\n\n> [!DECISION] Is it?\n> - Yes → [one](#step-1)\n',
      '1. [ ] One\n\n> [!DECISION] Is it?\n> - Yes → [one](#step-1)\n> - No → \n',
    ],
  ];
  it.each(cases)('E5: %s is mended', (code, path, before, after) => {
    expect(mended(path, before, code)).toBe(after);
  });
  it('E5: what only a person knows has no fix', () => {
    const found = { file: 'a', line: 1, severity: 'error', code: 'secret-likely', values: {} } as const;
    expect(fixFor(found, 'password: x', choices)).toBeNull();
    expect(nearest('zzz', ['pay', 'cold'])).toBeNull();
  });
});

const PLAN = 'format: holdfast/1\nid: t\nname: T\nlanguages: [en, fr]\napprovedBy: ann\n';

function planOf(texts: Readonly<Record<string, string>>): Plan {
  const files = Object.entries({ 'plan.yaml': PLAN, ...texts }).map(([path, text]) => ({ path, bytes: bytesOf(text) }));
  const { plan } = readPlan(files);
  if (plan === null) throw new Error('no plan');
  return plan;
}

const TEXTS = {
  'contacts/a.yaml': '- id: ann\n  name: Ann\n- id: bea\n  name: Bea\n  deputies: [ann]\n',
  'call-trees/t.yaml': 'id: crisis\nname: Crisis\nroot:\n  contact: bea\n  calls:\n    - { contact: ann }\n',
  'actions/x.yaml': 'id: x\ntitle: Ask\nowner: ann\nabout: contact:ann\n',
  'procedures/p.md':
    '---\nid: p\nowner: ann\ntrained: [bea, ann]\n---\n1. [ ] Call [Ann](contact:ann) and `contact:ann`\n',
  'procedures/q.md': '---\nid: q\n---\nSee [Anna](contact:anna) and [p](procedure:p#start).\n',
  'components/c.yaml': 'id: ann\nkind: team\nname: A team of the same name\ndependsOn: []\n',
};

describe('E6', () => {
  it('E6: fields, `kind:id` and links follow; code, other kinds and longer ids do not', () => {
    const { put, info } = renamedId(planOf(TEXTS), { kind: 'contact', id: 'ann' }, 'anne');
    expect(put.map((one) => `${one.kind}:${one.thing.id}`)).toEqual([
      'contact:anne',
      'procedure:p',
      'contact:bea',
      'tree:crisis',
      'action:x',
    ]);
    expect(info.approvedBy).toBe('anne');
    const of = (kind: string) => JSON.stringify(put.filter((one) => one.kind === kind).map((one) => one.thing));
    expect(of('procedure')).toContain('[Ann](contact:anne) and `contact:ann`');
    expect(of('procedure')).toContain('"trained":["bea","anne"]');
    expect(of('tree')).toContain('{"contact":"anne"');
    expect(of('action')).toContain('"about":"contact:anne"');
  });
  it('E6: a link into a procedure keeps the place that it leads to', () => {
    const { put } = renamedId(planOf(TEXTS), { kind: 'procedure', id: 'p' }, 'paper');
    expect(JSON.stringify(put)).toContain('procedure:paper#start');
  });
});

it('E7: what a removal would leave hanging is named, what goes with it is not', () => {
  const plan = planOf(TEXTS);
  const ids = (gone: readonly { kind: Kind; id: string }[]) =>
    leftHanging(plan, gone).map((one) => one.thing.id as string);
  expect(ids([{ kind: 'contact', id: 'ann' }])).toEqual(['p', 'bea', 'crisis', 'x']);
  expect(
    ids([
      { kind: 'contact', id: 'ann' },
      { kind: 'tree', id: 'crisis' },
    ]),
  ).toEqual(['p', 'bea', 'x']);
  expect(ids([{ kind: 'procedure', id: 'p' }])).toEqual(['q']);
  expect(ids([{ kind: 'component', id: 'ann' }])).toEqual([]);
});

describe('E8', () => {
  it.each(TEMPLATE_NAMES.flatMap((name) => [[name, 'en'] as const, [name, 'fr'] as const]))(
    'E8: the template of a %s reads as a plan (%s)',
    (name, language) => {
      const kind = kindOfTemplate(name);
      const path = `${FOLDERS[kind]}/x${extensionOf(kind)}`;
      const text = templateText(name, {
        id: 'x',
        title: 'L’eau: "chaude"',
        contact: 'ann',
        language,
        today: '2026-11-16',
      });
      const read = readFileThings({ path, bytes: bytesOf(text) });
      expect(read.problems).toEqual([]);
      expect(read.things.map((one) => [one.kind, one.thing.id as string])).toEqual([[kind, 'x']]);
      const plan = planOf({ 'contacts/a.yaml': 'id: ann\nname: Ann\n' });
      const on = '2026-11-16' as IsoDate;
      const found = checkFile(
        plan,
        { path, bytes: bytesOf(text) },
        { on, text: (one) => readProcedure(one.body, { roles: one.roles }) },
      );
      expect(found.filter((one) => one.severity === 'error')).toEqual([]);
      // It teaches: by comments, in a message by one that is not sent.
      expect(text).toMatch(/(?:^|\s)# \S|<!-- /);
      expect(text.match(/(?<!\{)\{(?:id|title|contact|today|language)\}/g)).toBeNull();
    },
  );
});

it('E9: the problems of one file are those that checking the whole plan finds in it', () => {
  const texts = {
    ...TEXTS,
    'procedures/bad.md':
      '---\nid: bad\nowner: nobody\nkind: fallback\n---\n1. [ ] See [x](procedure:nowhere), [y](contact:bea)\n',
  };
  const plan = planOf(texts);
  const options = {
    on: '2026-11-16' as IsoDate,
    text: (one: Procedure) => readProcedure(one.body, { roles: one.roles }),
  };
  for (const path of Object.keys(texts)) {
    const file = plan.files.find((one) => one.path === path);
    if (file === undefined) throw new Error(path);
    const whole = checkPlan(plan, options).filter((one) => one.file === path);
    expect(checkFile(plan, file, options)).toEqual(whole);
  }
  const copy = { path: 'contacts/z.yaml', bytes: bytesOf('id: ann\nname: Ann again\n') };
  expect(checkFile(plan, copy, options).map((one) => one.code)).toContain('id-duplicate');
});

it('E10: EXIF and comments leave a JPEG, text a PNG, and the pixels stay', () => {
  const segment = (marker: number, body: string) => [0xff, marker, 0, body.length + 2, ...bytesOf(body)];
  const scan = [0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9];
  const jpeg = Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe0, 'JFIF'),
    ...segment(0xe1, 'Exif GPS 48.8'),
    ...segment(0xfe, 'mine'),
    ...segment(0xdb, 'table'),
    ...scan,
  ]);
  expect(cleanPicture(jpeg)).toEqual(
    Uint8Array.from([0xff, 0xd8, ...segment(0xe0, 'JFIF'), ...segment(0xdb, 'table'), ...scan]),
  );
  const chunk = (name: string, body: string) => [0, 0, 0, body.length, ...bytesOf(name), ...bytesOf(body), 9, 9, 9, 9];
  const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const png = Uint8Array.from([
    ...head,
    ...chunk('IHDR', 'x'),
    ...chunk('tEXt', 'Lyon'),
    ...chunk('eXIf', 'GPS'),
    ...chunk('IDAT', 'y'),
    ...chunk('IEND', ''),
  ]);
  expect(cleanPicture(png)).toEqual(
    Uint8Array.from([...head, ...chunk('IHDR', 'x'), ...chunk('IDAT', 'y'), ...chunk('IEND', '')]),
  );
  expect(cleanPicture(bytesOf('<svg/>'))).toBeNull();
  expect(cleanPicture(jpeg.subarray(0, 20))).toBeNull();
});

it('E10: a second picture behind a JPEG, with its place, and what a GIF says, go too', () => {
  const segment = (marker: number, body: string) => [0xff, marker, 0, body.length + 2, ...bytesOf(body)];
  // Two scans with a table between them, bytes of 0xff in them, a restart.
  const scans = [0xff, 0xda, 0, 2, 1, 0xff, 0, 0xff, 0xd0, 2, ...segment(0xc4, 'huffman'), 0xff, 0xda, 0, 2, 7];
  const plain = [0xff, 0xd8, ...segment(0xe2, 'ICC_PROFILE x'), ...scans, 0xff, 0xd9];
  const told = [
    0xff,
    0xd8,
    ...segment(0xe2, 'MPF x'),
    ...plain.slice(2),
    0xff,
    0xd8,
    ...segment(0xe1, 'Exif GPS'),
    ...scans,
  ];
  expect(cleanPicture(Uint8Array.from(told))).toEqual(Uint8Array.from(plain));
  const head = [...bytesOf('GIF89a'), 1, 0, 1, 0, 0x80, 0, 0, 1, 2, 3, 4, 5, 6];
  const image = [0x21, 0xf9, 4, 0, 0, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
  const again = [0x21, 0xff, 11, ...bytesOf('NETSCAPE2.0'), 3, 1, 0, 0, 0];
  const xmp = [0x21, 0xff, 11, ...bytesOf('XMP DataXMP'), 3, ...bytesOf('GPS'), 0];
  const comment = [0x21, 0xfe, 4, ...bytesOf('Lyon'), 0];
  expect(cleanPicture(Uint8Array.from([...head, ...again, ...xmp, ...comment, ...image, 0x3b, 9, 9]))).toEqual(
    Uint8Array.from([...head, ...again, ...image, 0x3b]),
  );
  expect(cleanPicture(Uint8Array.from([...head, ...image]))).toBeNull();
});
