import { expect, it } from 'vitest';
import { reportJob } from '#domain/binder/report-part.ts';
import { messageOnPaper } from '#domain/calls/message-on-paper.ts';
import { emptyPlan } from '#domain/plan/empty-plan.ts';

const INFO = emptyPlan({ name: 'Plan', organisation: 'Maravel', languages: ['en'], timeZone: null }).info;

it('CT31: a message on paper has its words as they are, its blanks as lines, and who got it', () => {
  const text = 'This is not a test. *All* 1. hands_on_deck [here] <now> #7\nCall {{number to call}}.\n\n- not a list';
  const markdown = messageOnPaper('To the 38 hospitals', text, 'Sent to ______ at ____');
  const job = reportJob({
    ...{ markdown, info: INFO, mark: null, language: 'en', paper: 'A4' },
    printed: { at: '2026-11-17T03:26', from: 'LYO-OPS-03' },
  });
  expect(job.title).toBe('To the 38 hospitals');
  const printed = JSON.stringify(job.parts);
  for (const words of ['This is not a test. *All* 1. hands_on_deck [here] <now> #7', '- not a list']) {
    expect(printed).toContain(words);
  }
  expect(printed).toContain('Call ____________ (number to call).');
  expect(printed).toContain('Sent to ______ at ____');
  expect(printed).not.toContain('{{');
});
