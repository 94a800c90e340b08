import { describe, expect, it } from 'vitest';
import type { EventType, LogEvent } from '#domain/incident/events.ts';
import { markdownOf } from '#domain/report/document.ts';
import { eventText } from '#domain/report/event-text.ts';
import { nextNumber } from '#domain/report/issued.ts';
import { tellingOf } from '#domain/report/telling.ts';
import { REPORT_KINDS, REPORT_WORDS } from '#domain/report/words.ts';
import { at, clock, factsOf, markdown, night, ON_PAPER_KEYS } from './report-fixture.ts';

function fullNight(kind = 'incident') {
  const log = night(undefined, kind, kind === 'exercise' ? { scenario: 'monday' } : {});
  log.declare('03:12');
  log.say('03:12', 'role.assigned', { role: 'incident-lead', contact: 'iv' });
  log.mark('03:14', 'west', 'down', '03:05');
  log.say('03:15', 'call-tree.started', { subject: 'cell' });
  log.say('03:16', 'call.attempted', { subject: 'mf', tree: 'cell', channel: null, outcome: 'wrong-number' });
  log.start('03:30', 'RUN');
  log.say('03:31', 'step.done', { run: 'RUN', key: ON_PAPER_KEYS[0], round: 1 });
  log.say('03:32', 'step.skipped', { run: 'RUN', key: ON_PAPER_KEYS[1], round: 1, reason: 'no | pads' });
  const fact = log.say('03:40', 'fact.added', { text: 'Wave 1 is *412* lines' });
  log.say('03:41', 'decision.made', {
    decision: 'D1',
    question: 'Hold trucks?',
    options: ['Yes', 'No'],
    chosen: 'Yes',
    reason: 'Hospitals first',
    facts: [fact.id],
    with: [],
  });
  log.say('03:42', 'decision.asked', { decision: 'D2', question: 'Tell hospitals?', due: clock('04:10'), by: 'sk' });
  return log;
}

const sitrep = (log: { events: readonly LogEvent[] }, now: string) =>
  markdown(factsOf(log.events, now), { nextAt: at('05:00') });
const section = (text: string, title: string) => text.split(/^## /m).find((part) => part.startsWith(title)) ?? '';

describe('the situation report', () => {
  it('RP17: says everything that others need, with the next time', () => {
    const text = sitrep(fullNight(), '04:20');
    expect(text).toContain('# Situation report 1: WEST down');
    expect(text).toContain('INC-2026-07 · WEST down · Maravel · plan edition 14');
    expect(text).toContain('Period: 17 Nov 2026, 03:12 to 17 Nov 2026, 04:20');
    expect(section(text, 'Situation to date')).toContain(
      'Declared 17 Nov 2026, 03:12 by Inès Vautrin. Running for 1 h 08.',
    );
    expect(section(text, 'Situation to date')).toContain('- Shop: Down, because of WEST');
    expect(section(text, 'Impact')).toContain(
      '| Orders | 1 | On fallback | 03:05 | 04:05 | 07:05 | Orders on paper, until 05:30 |',
    );
    expect(section(text, 'What changed')).toContain('This is the first situation report.');
    expect(section(text, 'Done')).toContain('Hold trucks? Yes (Inès Vautrin). Reason: Hospitals first');
    expect(section(text, 'To do')).toContain('- Orders on paper: 2 of 4 steps done');
    expect(section(text, 'To do')).toContain('- Crisis team: 2 still to reach');
    expect(section(text, 'Decisions needed')).toContain('- Tell hospitals? By 04:10. Asked of Sabine Krol.');
    expect(section(text, 'Next report')).toContain('17 Nov 2026, 05:00.');
  });

  it('RP16, RP17: counts from the last one, and says what changed since', () => {
    const log = fullNight();
    log.say('04:20', 'report.issued', { kind: 'situation', number: 1, text: 'x', to: [] });
    log.say('04:40', 'fact.added', { text: 'Nimbria answers' });
    log.mark('04:50', 'west', 'up', '04:50');
    expect(nextNumber(factsOf(log.events, '05:00'), 'situation')).toBe(2);
    expect(nextNumber(factsOf(log.events, '05:00'), 'handover')).toBe(1);
    const text = sitrep(log, '05:00');
    expect(text).toContain('# Situation report 2');
    expect(text).toContain('Period: 17 Nov 2026, 04:20 to');
    expect(section(text, 'What changed')).toContain('Since situation report 1 of 04:20:');
    expect(section(text, 'What changed')).toContain('- Orders: On fallback before, Not known now');
    expect(section(text, 'What changed')).toContain('- WEST: Down before, Up now');
    expect(section(text, 'What changed')).toContain('- 04:40: Nimbria answers');
    expect(section(text, 'What changed')).not.toContain('412');
  });

  it('RP15: ends with the heads of the log', () => {
    const log = fullNight();
    const { seq, hash, device } = log.events.at(-1) as LogEvent;
    for (const kind of REPORT_KINDS) {
      const text = markdown(factsOf(log.events, '04:20'), { kind });
      expect(section(text, 'Log')).toContain(`Laptop ${device}, entry ${seq}: ${hash}`);
    }
    log.say('04:00', 'clock.changed', { from: clock('03:00'), to: clock('03:12'), device: 'B' });
    expect(sitrep(log, '04:20')).toContain('The clock of laptop B was off; +12 min were added to its times.');
  });
});

describe('other reports', () => {
  it('RP18: the handover has all that the next shift needs', () => {
    const log = fullNight();
    log.say('03:50', 'timer.started', { run: 'RUN', key: ON_PAPER_KEYS[3], name: 'Pads', due: clock('04:30') });
    log.say('03:51', 'next.parked', { what: 'component:billing', until: clock('05:00') });
    const text = markdown(factsOf(log.events, '04:20'), { kind: 'handover' });
    expect(section(text, 'Objectives')).toContain('- Hold Orders within its limit, 07:05');
    expect(section(text, 'Objectives')).toContain('- Hold trucks? Yes');
    expect(section(text, 'What is running')).toContain('Timer “Pads” due 04:30');
    expect(section(text, 'Organisation')).toContain('- Incident lead: Inès Vautrin');
    expect(section(text, 'Organisation')).toContain('- Also at work: Malik \\*Ferrand\\*');
    expect(section(text, 'Resources')).toContain('- Orders on paper: holds until 05:30');
    expect(section(text, 'Open decisions')).toContain('- Put off until 05:00: Billing');
    expect(section(text, 'Latest facts')).toContain('Taken by, time:');
  });

  it('RP19: the activity log has every entry in order, in the fields of the form', () => {
    const log = fullNight();
    const text = markdown(factsOf(log.events, '04:20'), { kind: 'activity' });
    expect(text).toContain('- 1\\. Incident name: WEST down');
    expect(section(text, '6. Resources')).toContain('| Inès Vautrin | Incident lead | Maravel |');
    expect(section(text, '7. Activity').match(/^\| 03:/gm)).toHaveLength(log.events.length);
    expect(section(text, '8. Prepared')).toContain('Inès Vautrin, 17 Nov 2026, 04:20');
  });

  it('RP20, RP21, RP22: the after-action report', () => {
    const log = fullNight();
    log.say('05:31', 'observation.added', { sort: 'good', text: 'Calm voices' });
    log.say('05:31', 'observation.added', { sort: 'gap', text: 'No list' });
    log.say('05:32', 'action.raised', { id: 'a', title: 'Buy pads', owner: 'mf', due: '2026-12-01', state: 'open' });
    log.say('05:33', 'action.updated', { id: 'a', title: 'Buy pads', state: 'done' });
    log.say('05:34', 'incident.closed', { reason: 'Back', lessons: ['Read the card'] });
    const text = markdown(factsOf(log.events, '09:00'), { kind: 'after-action' });
    expect(section(text, 'Summary')).toContain('Closed 17 Nov 2026, 05:34, after 2 h 22. Reason: Back');
    expect(section(text, 'Objectives')).toContain('- Hold Orders within its limit, 4 h');
    expect(section(text, 'Measures')).toContain('| Time to declare | 7 min |');
    expect(section(text, 'Measures')).toContain(
      '| Time to reach: Crisis team | 1 of 3, the last after 0 min; allowed: 30 min, not met |',
    );
    expect(section(text, 'Functions')).toContain(
      '| Orders | 1 | 03:05 | 2 h 29, still at the end | 1 h 50 |  | 05:30 | No |',
    );
    expect(section(text, 'Timeline')).toContain(
      '| 03:32 | Orders on paper, step 2 skipped. no \\| pads | Inès Vautrin |',
    );
    expect(section(text, 'Timeline')).not.toContain('step 1 done');
    expect(section(text, 'Decisions')).toContain(
      '| 03:41 | Hold trucks? Yes | Hospitals first | Wave 1 is \\*412\\* lines |',
    );
    expect(section(text, 'Strengths')).toContain('- Calm voices');
    expect(section(text, 'Strengths')).toContain('- Billing was held before its target: Orders on paper.');
    const improve = section(text, 'To improve');
    expect(improve).toContain('- Orders passed its target with nothing that held it.');
    expect(improve).toContain(
      '- Crisis team: not everybody was reached in time. Not reached: Malik \\*Ferrand\\*, Sabine Krol.',
    );
    expect(improve).toContain('- The number of Malik \\*Ferrand\\* was wrong.');
    expect(improve).toContain('- No time was set to look again: Hold trucks?');
    expect(improve).toContain('- Orders on paper, step 2 was skipped: no \\| pads');
    expect(improve).toContain('- No list');
    expect(improve).toContain('- Read the card');
    expect(section(text, 'Actions')).toContain('| Buy pads | Malik \\*Ferrand\\* | 1 Dec 2026 | done |');
  });

  it('RP14: an exercise says so in every heading and on every line', () => {
    const log = fullNight('exercise');
    for (const kind of REPORT_KINDS) {
      const text = markdown(factsOf(log.events, '04:20'), { kind });
      const headings = text.split('\n').filter((line) => line.startsWith('#'));
      expect(headings.every((line) => /^#+ EXERCISE · /.test(line))).toBe(true);
      expect(text).toContain('EXERCISE. Nothing in this report is real.');
    }
    const timeline = section(markdown(factsOf(log.events, '04:20'), { kind: 'activity' }), 'EXERCISE · 7');
    expect(timeline.split('\n').filter((line) => line.startsWith('| EXERCISE 03:'))).toHaveLength(log.events.length);
    expect(markdown(factsOf(fullNight('drill').events, '04:20'), { language: 'fr' })).toContain('# ENTRAÎNEMENT · ');
  });

  it('RP12: names and texts are no Markdown', () => {
    const text = markdownOf([
      { type: 'heading', level: 1, text: '<b> [x](y) # `' },
      { type: 'list', items: ['- a', '1. b', 'c\nd'] },
      { type: 'text', text: '# no heading\u0007' },
      { type: 'table', head: ['a|b'], rows: [['c\nd | e']] },
    ]);
    expect(text).toBe(
      '# \\<b\\> \\[x\\](y) \\# \\`\n\n- \\- a\n- 1\\. b\n- c d\n\n\\# no heading \n\n| a\\|b |\n| --- |\n| c d \\| e |\n',
    );
  });

  it('RP13: every type of event reads as words, in both languages', () => {
    const types = ['procedure.finished', 'inject.held', 'exercise.ended', 'contact.verified'] satisfies EventType[];
    const facts = factsOf(fullNight().events, '04:20');
    for (const language of ['en', 'fr'] as const) {
      const telling = tellingOf(facts, language);
      const texts = types.map((type) =>
        eventText({ ...(facts.events[0] as LogEvent), type, data: { run: 'RUN' } }, telling),
      );
      expect(new Set(texts).size).toBe(types.length);
      const newer = { ...(facts.events[0] as LogEvent), type: 'weather.changed' };
      expect(eventText(newer, telling)).toBe(REPORT_WORDS[language].events.newer('weather.changed'));
    }
  });

  it('RP17: French reads as French, with spaces that do not break', () => {
    const text = markdown(factsOf(fullNight().events, '04:20'), { language: 'fr' });
    expect(text).toContain('# Point de situation 1\u00a0: WEST down');
    expect(text).toContain('Aucun autre point n’est prévu.');
    expect(text).not.toMatch(/ [:;?!»]/);
  });
});
