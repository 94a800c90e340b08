import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanMarkdown } from '#domain/procedure/lex-markdown.ts';
import { MAX_MARKDOWN_BYTES } from '#domain/procedure/limits.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { HEAVY_MARKDOWN, LIGHT_MARKDOWN } from '../../../fixtures/heavy-markdown.ts';

describe('what is too much for the lexer', () => {
  it.each(Object.entries(HEAVY_MARKDOWN))('G30: %s is refused', (_name, text) => {
    expect(scanMarkdown(text).ok).toBe(false);
  });

  it.each(Object.entries(LIGHT_MARKDOWN))('G30: %s is read', (_name, text) => {
    expect(scanMarkdown(text)).toEqual({ ok: true });
    expect(readProcedure(text, { roles: [] }).limit).toBeNull();
  });

  it('G30: size counts bytes', () => {
    expect(scanMarkdown('a '.repeat(MAX_MARKDOWN_BYTES / 2))).toEqual({ ok: true });
    expect(scanMarkdown(`${'a '.repeat(MAX_MARKDOWN_BYTES / 2)}a`)).toEqual({ ok: false, reason: 'size' });
    expect(scanMarkdown('é '.repeat(MAX_MARKDOWN_BYTES / 3 + 1))).toEqual({ ok: false, reason: 'size' });
  });

  it('G31: a refused body stands as it is, without steps', () => {
    const body = `- [ ] a\n\n${'>'.repeat(100)} deep\n`;
    expect(readProcedure(body, { roles: [] })).toMatchObject({
      limit: 'nesting',
      stepsFrom: 'none',
      items: [],
      blocks: [{ type: 'markdown', markdown: body, line: 1 }],
    });
  });

  it('G31: nothing is thrown, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '- ',
        '- [ ] ',
        '1. ',
        '> ',
        '\n',
        '\n\n',
        '  ',
        '    ',
        '[!DECISION] ',
        '[!NOTE]',
        '](',
        '[',
        '`',
        '```\n',
      ),
      fc.constantFrom(
        '*',
        '_',
        '~~',
        '|',
        '|-|-|\n',
        '<a ',
        '<!--',
        '-->',
        '&amp;',
        '\\',
        '# ',
        '→',
        '(timer 5 min)',
        '(record a)',
      ),
      fc.constantFrom('\t', '\r\n', '\u0000', '\ud800', '{{x}}', '[a]: b\n', 'http://a.b', '***\n', '===\n'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = readProcedure(pieces.join(''), { roles: ['x'] });
        expect(new Set(text.all.map((item) => item.key)).size).toBe(text.all.length);
      }),
      { numRuns: 2000 },
    );
  });
});
