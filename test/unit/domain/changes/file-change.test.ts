import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backward, fileChange, forward, joined } from '#domain/changes/file-change.ts';

const content = fc.option(
  fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 30 }).map((text) => new TextEncoder().encode(text)),
  ),
);

it('U1: a change takes the bytes before to the bytes after, and back', () => {
  fc.assert(
    fc.property(content, content, (before, after) => {
      const change = fileChange('a', before, after);
      expect(forward(change, before)).toEqual(after);
      expect(backward(change, after)).toEqual(before);
    }),
  );
});

it('U2: a file that somebody changed meanwhile is left alone', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const change = fileChange('a', bytes('one'), bytes('two'));
  expect(backward(change, bytes('three'))).toBeUndefined();
  expect(backward(change, null)).toBeUndefined();
  expect(forward(change, bytes('two'))).toBeUndefined();
});

it('U3: only what differs is kept, and never half a character', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(fileChange('a', bytes('1. Call Ann.'), bytes('1. Call Bea.')).splice).toEqual({
    at: 8,
    removed: 'Ann',
    added: 'Bea',
  });
  // Both faces begin with the same half of a pair.
  expect(fileChange('a', bytes('a😀b'), bytes('a😁b')).splice).toEqual({ at: 1, removed: '😀', added: '😁' });
});

it('U4: two changes that follow each other are one', () => {
  fc.assert(
    fc.property(content, content, content, (one, two, three) => {
      const whole = joined(fileChange('a', one, two), fileChange('a', two, three), two, three);
      expect(whole).toEqual(fileChange('a', one, three));
    }),
  );
});
