import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '#domain/plan/front-matter.ts';
import { planIn, readFolder, readProblems } from './plan-files.ts';

const procedureOf = (text: string, path = 'procedures/some-file.md') => planIn({ [path]: text }).procedures[0];

describe('front matter', () => {
  it.each([
    ['---\na: 1\n---\nbody\n', 'a: 1\n', 'body\n', 4],
    ['---\r\na: 1\r\n---\r\nbody\r\n', 'a: 1\r\n', 'body\r\n', 4],
    ['\uFEFF---\na: 1\n---\nbody', 'a: 1\n', 'body', 4],
    ['---\n---\n\nbody', '', '\nbody', 3],
    ['---\na: 1\n...\nbody', 'a: 1\n', 'body', 4],
    ['---\na: 1\n---', 'a: 1\n', '', 4],
    ['---  \na: |\n  --- x\n---\nb', 'a: |\n  --- x\n', 'b', 5],
    ['---\na: 1\nno end\n', null, '---\na: 1\nno end\n', 1],
    ['\n---\na: 1\n---\n', null, '\n---\na: 1\n---\n', 1],
    ['# Title\n', null, '# Title\n', 1],
    ['\uFEFF# Title\n', null, '# Title\n', 1],
    ['', null, '', 1],
  ])('P18: %j', (text, yaml, body, bodyLine) => {
    expect(splitFrontMatter(text)).toMatchObject({ yaml, body, bodyLine });
  });

  it('P18: its parts are the whole text, whatever it is', () => {
    const line = fc.oneof(fc.constantFrom('---', '...', 'a: 1', '', '--- '), fc.string({ maxLength: 6 }));
    const text = fc
      .array(line, { maxLength: 8 })
      .chain((lines) => fc.constantFrom('\n', '\r\n').map((end) => lines.join(end)));
    fc.assert(
      fc.property(text, (whole) => {
        const { before, yaml, between, body, bodyLine } = splitFrontMatter(whole);
        expect(before + (yaml ?? '') + between + body).toBe(whole);
        if (body !== '') expect(whole.slice(0, whole.length - body.length).split('\n').length).toBe(bodyLine);
      }),
    );
  });

  it.each([
    ['# Take *payments* on [paper](x.md)\n', 'Take payments on paper'],
    ['```\n# not this\n```\n\nThis\n====\n', 'This'],
    ['text\n\n## Second level ##\n', 'Second level'],
    ['no heading', 'some file'],
    ['', 'some file'],
  ])('P19: %j without a title is called “%s”', (body, title) => {
    expect(procedureOf(body)).toMatchObject({ title, kind: 'runbook', body });
    expect(procedureOf(`---\nid: x\n---\n${body}`)).toMatchObject({ id: 'x', title, kind: 'runbook', body });
  });

  it('P19: what is written counts', () => {
    expect(procedureOf('---\ntitle: Mine\nkind: message\n---\n# Other\n')).toMatchObject({
      title: 'Mine',
      kind: 'message',
      body: '# Other\n',
    });
  });

  it('P18: front matter that is no map is an error, and the procedure is not read', () => {
    const folder = { 'procedures/a.md': '---\n- a\n---\nbody' };
    expect(readProblems(folder)).toEqual(['procedures/a.md:2 thing-not-fields']);
    expect(readFolder(folder).applicable).toBe(false);
  });

  it('P18: lines of front matter are those of the file', () => {
    const text = '---\nid: a\nsustain: long\n---\nbody';
    expect(readProblems({ 'procedures/a.md': text })).toEqual(['procedures/a.md:3 duration-invalid']);
  });
});
