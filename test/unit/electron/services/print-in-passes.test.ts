import { describe, expect, it, vi } from 'vitest';
import { printInPasses } from '#electron/services/print-in-passes.ts';
import type { PrintPass } from '#host/print-bridge.ts';

/** Page numbers are the text of the "PDF" here: reading real ones is tested with a real browser. */
vi.mock('#electron/services/page-numbers.ts', () => ({
  pageNumbersIn: async (pdf: Uint8Array) => JSON.parse(Buffer.from(pdf).toString()),
}));

/** A printer whose nth pass puts chapter a on the nth of `pages`. */
function printer(pages: readonly number[], needsPageNumbers = true) {
  const passes: PrintPass[] = [];
  const printOnce = async (pass: PrintPass) => {
    const page = pages[passes.length] ?? 0;
    passes.push(pass);
    const pdf = Uint8Array.from(Buffer.from(JSON.stringify({ pageOf: { a: page }, pages: 9 })));
    return { ready: { needsPageNumbers }, pdf };
  };
  return { passes, printOnce };
}

describe('printInPasses', () => {
  it('prints once what needs no page numbers', async () => {
    const { passes, printOnce } = printer([3], false);
    await printInPasses(printOnce, 'job');
    expect(passes).toEqual([{ job: 'job', pageOf: null, pages: null }]);
  });

  it('prints again with the numbers of the pass before, and is done when they hold', async () => {
    const { passes, printOnce } = printer([3, 3]);
    await printInPasses(printOnce, 'job');
    expect(passes.slice(1)).toEqual([{ job: 'job', pageOf: { a: 3 }, pages: 9 }]);
  });

  it('goes on while filling numbers in moves them, and gives up in the end', async () => {
    const settling = printer([3, 4, 4]);
    await printInPasses(settling.printOnce, 'job');
    expect(settling.passes).toHaveLength(3);
    const restless = printer([3, 4, 3, 4, 3, 4]);
    await printInPasses(restless.printOnce, 'job');
    expect(restless.passes).toHaveLength(4);
    const limited = printer([3, 4, 3, 4]);
    await printInPasses(limited.printOnce, 'job', 2);
    expect(limited.passes).toHaveLength(2);
  });
});
