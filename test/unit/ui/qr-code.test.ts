import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { dialOf } from '#domain/calls/dial.ts';
import { QrCode } from '#ui/shared/qr-code.tsx';
import { readQr } from './read-qr.ts';

/** White modules around a code that readers ask for. */
const EDGE = 4;

/** What is drawn, module by module, without its white edge, which must be there. */
function drawn(text: string): readonly (readonly boolean[])[] {
  const svg = renderToStaticMarkup(createElement(QrCode, { text, name: 'code' }));
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const dark = new Set([...svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
  const size = side - 2 * EDGE;
  const isDark = (x: number, y: number) => dark.has(`${x + EDGE} ${y + EDGE}`);
  const matrix = Array.from({ length: size }, (_row, y) => Array.from({ length: size }, (_cell, x) => isDark(x, y)));
  expect(matrix.flat().filter(Boolean)).toHaveLength(dark.size);
  return matrix;
}

it.each([
  ['06 39 98 27 64', 'tel:0639982764'],
  ['+33 (0)6 39 98 27 64', 'tel:+33639982764'],
  ['04 65 71 20 18 ext. 12', 'tel:0465712018;ext=12'],
])('CT30: the code of %s dials it', (value, address) => {
  const dial = dialOf({ type: 'mobile', value });
  expect(dial).toBe(address);
  expect(readQr(drawn(dial ?? ''))).toBe(address);
});

it('CT30: the code of a message gives its words back, at any length that is offered', () => {
  const sentence =
    'Ceci est un incident réel\u00a0: Nimbria WEST-1 est en panne. Venir à Nantes, onglet 3.\n“Été” 412 €\n';
  for (const length of [1, 7, 30, 120, 300, 511, 900]) {
    const text = sentence.repeat(12).slice(0, length);
    expect(readQr(drawn(text))).toBe(text);
  }
});

it('CT30: the reader that says so does not read a code with one module wrong', () => {
  const matrix = drawn('tel:0639982764');
  const middle = Math.floor(matrix.length / 2);
  const wrong = matrix.map((row, y) => row.map((cell, x) => (x === middle && y === middle ? !cell : cell)));
  expect(() => readQr(wrong)).toThrow();
});
