import { describe, expect, it } from 'vitest';
import { alertsBefore, parentOf } from '#domain/procedure/around-item.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { whoAsWritten } from '#domain/procedure/who-as-written.ts';

const TEXT = readProcedure(
  [
    'Read first.\n\n> [!WARNING]\n> Stop nothing.\n\n## Start\n\n> [!NOTE]\n> Alone?',
    '1. [ ] Call\n   - [ ] Ask\n     - [ ] Twice\n2. [ ] Wait',
    '> [!CAUTION]\n> Hot.\n\n> [!DECISION] Out?\n> - Yes → [1](#step-1)\n> - No → [2](#step-2)',
    '4. [ ] End\n\n> [!TIP]\n> Later.',
  ].join('\n\n'),
  { roles: [] },
);

describe('who does a step', () => {
  it('G12: is said with its colon where one was written, as French wants it before an infinitive', () => {
    const body = '1. [ ] **Chef** : ouvrir\n2. [ ] **Chef :** lire\n3. [ ] **Chef** opens\n4. [ ] Rien\n';
    const said = readProcedure(body, { roles: ['Chef'] }).items.map((item) =>
      item.type === 'step' ? whoAsWritten(item) : '',
    );
    expect(said).toEqual(['Chef :', 'Chef :', 'Chef', null]);
  });
});

describe('what stands around an item', () => {
  const of = (number: string) => {
    const item = TEXT.all.find((one) => one.number === number);
    if (item === undefined) throw new Error(number);
    return item;
  };

  it('G19: a nested step knows the step that it is nested in', () => {
    const parents = ['1', '1.1', '1.1.1', '2', '3'].map((number) => parentOf(TEXT, of(number))?.number ?? null);
    expect(parents).toEqual([null, '1', '1.1', null, null]);
  });

  it('G29: an alert belongs to the item after it, and to what is nested in that one', () => {
    const alerts = (number: string) => alertsBefore(TEXT, of(number)).map(({ kind }) => kind);
    expect(alerts('1')).toEqual(['warning', 'note']);
    expect(alerts('1.1.1')).toEqual(['warning', 'note']);
    expect(alerts('2')).toEqual([]);
    expect(alerts('3')).toEqual(['caution']);
    expect(alerts('4')).toEqual([]);
  });
});
