import { type Entry, writer } from './entry.ts';

// Note: source of truth. The night of the mock-ups: 17 November 2026, Maravel Distribution, on two laptops: LYO-OPS-03 in the
// loading office and Yann Kerbrat's. What is written here is all that is invented; ids, keys and hashes follow from it.
const ines = writer('ops', 'i-vautrin');
const malik = writer('ops', 'm-ferrand');
const sabine = writer('ops', 's-krol');
const tomasz = writer('ops', 't-belwick');
const odile = writer('ops', 'o-sarrault');
const lucie = writer('ops', 'l-thoury');
const helene = writer('ops', 'h-marsac');
const yann = writer('it', 'y-kerbrat');
const claire = writer('it', 'c-desrosne');
const hugo = writer('it', 'h-lanterre');

const declared: readonly Entry[] = [
  ines.entry('incident.declared')('02:41', { kind: 'incident', name: 'Nimbria WEST-1 outage', plan: { named: true } }),
  ines.role('02:41', 'incident-lead', 'i-vautrin'),
  ines.mark('02:42', 'nimbria-west-1', 'down', '02:38', '3 sites confirm. Status page unreachable'),
  ines.entry('call-tree.started')('02:42', { subject: 'crisis-cell' }),
  yann.call('02:43', 'y-kerbrat', 'reached', { text: 'Saw it himself at 02:38, called Inès' }),
  ines.role('02:43', 'it-lead', 'y-kerbrat'),
  yann.mark('02:45', 'keyfort', 'down', '02:44', 'Sign-in refused for all'),
  ines.call('02:46', 'm-ferrand', 'reached'),
  ines.role('02:47', 'operations-lead', 'm-ferrand'),
  ines.call('02:49', 'c-desrosne', 'reached'),
  claire.role('02:50', 'duty-pharmacist', 'c-desrosne'),
  malik.call('02:52', 's-krol', 'reached'),
  sabine.role('02:52', 'shift-lead-lyon', 's-krol'),
  sabine.mark('02:53', 'stockline', 'down', '02:52', 'Time-outs at Lyon and Nantes'),
  yann.call('02:55', 'p-nandal', 'no-answer'),
  yann.start('02:55', 'west', 'is-west-1-down', 'Depot Lyon'),
  yann.done('02:56', 'west', '1'),
  yann.answer('02:56', 'west', '2', 1),
];

const firstFallbacks: readonly Entry[] = [
  odile.start('02:58', 'orders', 'phone-and-paper-orders', 'Hospital order desk'),
  odile.done('02:58', 'orders', '1'),
  odile.done('02:59', 'orders', '2'),
  odile.done('02:59', 'orders', '3', { 'first sheet': '0412' }),
  odile.done('03:00', 'orders', '4'),
  yann.call('03:00', 'p-nandal', 'no-answer', { text: 'Second try' }),
  yann.done('03:01', 'west', '3', { Stockline: 'no', Parley: 'no', FrostEye: 'no', Ledgerline: 'yes' }),
  yann.call('03:02', 'p-nandal', 'deputy', { reached: 't-belwick' }),
  yann.done('03:03', 'west', '4'),
  yann.answer('03:03', 'west', '5', 0),
  yann.done('03:04', 'west', '8'),
  yann.mark('03:05', 'voxalis', 'up', '03:05', 'Test calls go through'),
  claire.call('03:09', 'h-lanterre', 'reached'),
  hugo.role('03:10', 'communications', 'h-lanterre'),
  lucie.start('03:10', 'helpline', 'answer-from-printed-list', 'Helpline'),
  lucie.done('03:10', 'helpline', '1'),
  sabine.mark('03:12', 'frosteye', 'down', '02:40', 'Gateways answer, alerts are silent'),
  yann.mark('03:15', 'roadmesh', 'degraded', '03:15', 'Open sessions only'),
  malik.start('03:16', 'picking', 'printed-pick-lists', 'Depot Lyon'),
  malik.done('03:17', 'picking', '1'),
  yann.call('03:17', 'j-ribelo', 'no-answer'),
  yann.call('03:18', 'nimbria-duty-desk', 'no-answer', { text: 'Recorded message. Try again at 03:45' }),
  yann.entry('next.parked')('03:18', { what: 'call:nimbria-duty-desk', until: { time: '03:45' } }),
  malik.done('03:19', 'picking', '2'),
  yann.fact('03:19', 'Copy of Stockline at NORTH-2 is from 02:10', 'copy', 'component:nightly-backups'),
  yann.fact('03:20', 'Last restore took 5 hours', 'restore', 'component:nightly-backups'),
  yann.fact('03:20', 'Nimbria console is in the region that is down', 'console', 'component:nimbria-console'),
  ines.decide('03:21', 'database', 'Switch the Stockline database over?', {
    options: ['Switch now', 'Wait until 04:00'],
    chosen: 'No database switch before 04:00',
    reason: 'A restore takes longer than the paper lists hold us up, and cannot be taken back',
    facts: ['copy', 'restore', 'console'],
    lookAgainAt: '04:00',
    with: ['y-kerbrat'],
  }),
  yann.done('03:22', 'west', '10'),
  malik.done('03:25', 'picking', '3', { time: '01:50' }),
  malik.answer('03:26', 'picking', '4', 0),
];

const rounds: readonly Entry[] = [
  sabine.start('03:29', 'rounds', 'hand-temperature-rounds', 'Depot Lyon'),
  sabine.done('03:30', 'rounds', '1'),
  malik.fact('03:30', 'Wave 1 is about 400 lines', 'wave', 'component:pick-and-dispatch'),
  malik.fact('03:30', 'Four loaders are present', 'loaders'),
  malik.decide('03:31', 'trucks', 'Hold Lyon trucks until 06:15?', {
    options: ['Hold until 06:15', 'Send what is loaded'],
    chosen: 'Hold until 06:15',
    reason: 'Hospital lines can be picked by then; a second round would cost four hours',
    facts: ['wave', 'loaders'],
    lookAgainAt: '04:00',
    with: ['i-vautrin'],
  }),
  ines.entry('report.issued')('03:33', {
    kind: 'situation',
    number: 1,
    text: 'Nimbria WEST-1 is down since 02:38. Eight of eleven functions are hit. Orders are on paper, picking starts from printed lists, cold stores are read by hand. Next report at 05:00.',
    to: ['e-joncourt', 'health-agency'],
  }),
  sabine.done('03:34', 'rounds', '2'),
  helene.start('03:35', 'register', 'paper-register', 'Depot Lyon, safe'),
  helene.done('03:36', 'register', '1'),
  helene.done('03:37', 'register', '2'),
  sabine.done('03:37', 'rounds', '3.1'),
  sabine.done('03:38', 'rounds', '3'),
  sabine.note('03:38', 'Probe 2 reads 0.8. Set aside', { about: 'procedure:hand-temperature-rounds' }),
  sabine.skip('03:39', 'rounds', '4', 'Lille cold room is empty tonight'),
  malik.done('03:40', 'picking', '5'),
  helene.done('03:41', 'register', '3'),
  lucie.done('03:42', 'helpline', '2'),
  malik.done('03:44', 'picking', '6', { lines: '412' }),
  yann.call('03:45', 'nimbria-duty-desk', 'reached', { text: 'They work on a storage fault, next word at 05:30' }),
  yann.fact(
    '03:46',
    'Nimbria: storage fault, no time given, next word at 05:30',
    'nimbria',
    'component:nimbria-west-1',
  ),
  yann.call('03:47', 'j-ribelo', 'reached', { text: 'Nantes has power and staff' }),
  tomasz.done('03:50', 'rounds', '5', { L1: '4.1', L2: '5.0', L3: '8.6', L4: '3.8', L5: '-19.2' }),
  sabine.answer('03:53', 'rounds', '6', 1),
  sabine.done('03:58', 'rounds', '7'),
];

const longNight: readonly Entry[] = [
  ines.ask('03:59', 'hospitals', 'Tell 38 hospitals to phone in?', '04:10', 'c-desrosne'),
  ines.review('04:00', 'database', 'stands', 'Nimbria gives no time, the lists hold until 11:16'),
  malik.review('04:01', 'trucks', 'stands', 'Picking is on time'),
  sabine.timer('04:02', 'rounds', '9', 'Next round', '04:32'),
  claire.call('04:04', 'e-joncourt', 'reached'),
  claire.call('04:06', 'health-agency', 'voicemail', { text: 'Opens at 06:30' }),
  claire.decide('04:08', 'hospitals', 'Tell 38 hospitals to phone in?', {
    options: ['Tell all now', 'Tell those with an order open', 'Wait until 06:00'],
    chosen: 'Tell those with an order open',
    reason: 'Nine wards wait for tonight, the others order from 06:00',
    facts: ['nimbria'],
    lookAgainAt: '06:00',
    with: ['h-lanterre', 'o-sarrault'],
  }),
  hugo.entry('message.sent')('04:15', {
    subject: 'customer-holding-statement',
    to: ['Nine hospitals with an open order'],
    channel: 'phone',
    text: 'Since 02:38 we cannot take orders on screen. Urgent hospital orders: please call 04 65 71 20 05.',
  }),
  malik.done('04:20', 'picking', '8'),
  lucie.done('04:24', 'helpline', '3'),
  tomasz.entry('timer.cleared')('04:32', {
    run: { run: 'rounds' },
    key: { run: 'rounds', step: '9' },
    name: 'Next round',
    due: { time: '04:32' },
  }),
  tomasz.done('04:32', 'rounds', '9'),
  tomasz.done('04:38', 'rounds', '5', { L1: '4.3', L2: '5.4', L3: '7.7', L4: '3.9', L5: '-18.8' }, 2),
  tomasz.answer('04:39', 'rounds', '6', 0, 2),
  yann.entry('contact.verified')('04:41', {
    subject: 'nimbria-duty-desk',
    channel: { index: 0, type: 'phone' },
    outcome: 'confirmed',
  }),
  malik.done('04:45', 'picking', '9.1'),
  malik.done('04:46', 'picking', '9.2', { 'lines done': '164' }),
  malik.done('04:46', 'picking', '9'),
  malik.answer('04:47', 'picking', '10', 0),
  ines.ask('04:50', 'nantes', 'Send Lyon picking to Nantes?', '05:00', 'i-vautrin'),
  yann.fact('04:55', 'Parley and Lotis are down as well, seen at Nantes', 'parley', 'component:parley'),
  yann.mark('04:55', 'parley', 'down', '02:38', 'Nobody can sign in, seen at Nantes'),
  ines.decide('05:00', 'nantes', 'Send Lyon picking to Nantes?', {
    options: ['Send wave 2', 'Keep all at Lyon'],
    chosen: 'Keep all at Lyon',
    reason: 'Wave 1 will be done by 06:10, and nobody has ever tried Nantes',
    facts: ['wave', 'loaders'],
    with: ['m-ferrand', 'j-ribelo'],
  }),
  ines.entry('report.issued')('05:05', {
    kind: 'situation',
    number: 2,
    text: 'WEST-1 still down. Cold chain, orders, picking, helpline and register are on fallback. Recall alerts and routes have nothing. 164 of 412 lines picked. Next report at 06:30.',
    to: ['e-joncourt', 'health-agency'],
  }),
  helene.done('05:10', 'register', '4'),
  helene.done('05:12', 'register', '5'),
  helene.done('05:12', 'register', '6'),
  helene.done('05:13', 'register', '7'),
];

const recovery: readonly Entry[] = [
  yann.fact('05:31', 'Nimbria: storage is back, services follow', 'back', 'component:nimbria-west-1'),
  yann.mark('05:54', 'nimbria-west-1', 'up', '05:50', 'Console opens, three sites confirm'),
  yann.mark('06:06', 'keyfort', 'up', '06:05', 'Five people signed in'),
  malik.review('06:12', 'trucks', 'changed', 'Loaded at 06:10'),
  malik.decide('06:13', 'trucks', 'Hold Lyon trucks until 06:15?', {
    options: ['Send now', 'Hold longer'],
    chosen: 'Send now',
    reason: '405 of 412 lines are loaded, the rest follows with wave 2',
    facts: ['wave'],
  }),
  claire.review('06:14', 'hospitals', 'stands', 'Screens come back, the message of 04:15 stays right until 07:00'),
  sabine.mark('06:20', 'stockline', 'up', '06:19', 'Answers for 15 minutes'),
  yann.mark('06:22', 'parley', 'up', '06:20', 'Works'),
  sabine.mark('06:26', 'frosteye', 'up', '06:25', 'Two alerts tested'),
  sabine.done('06:28', 'rounds', '9', undefined, 2),
  sabine.done('06:29', 'rounds', '10.1', undefined, 2),
  sabine.done('06:30', 'rounds', '10.2', undefined, 2),
  sabine.done('06:30', 'rounds', '10', undefined, 2),
  sabine.finish('06:30', 'rounds'),
  yann.mark('06:31', 'roadmesh', 'up', '06:30', 'New sessions open'),
  ines.entry('handover.given')('06:35', {
    kind: 'handover',
    number: 1,
    text: 'Region back since 05:50. Picking and the register are being entered, orders go back to the screens at 07:00. Open: health agency to be told.',
    to: ['n-olivry', 'l-thoury'],
  }),
  claire.call('06:36', 'health-agency', 'reached', { text: 'Told, no batch was at risk' }),
  yann.entry('call-tree.completed')('06:37', { subject: 'crisis-cell', unreached: [] }),
  malik.finish('06:55', 'picking'),
  odile.finish('07:05', 'orders'),
  helene.finish('07:10', 'register'),
  lucie.finish('07:12', 'helpline'),
  yann.done('07:14', 'west', '11'),
  yann.finish('07:15', 'west'),
];

const closed: readonly Entry[] = [
  malik.note('07:16', 'Seven order sheets of 04:50 to 05:20, entered from the pad', { fromPaper: true }),
  claire.entry('observation.added')('07:18', {
    sort: 'good',
    text: 'Odile had orders on paper 17 minutes after the declaration',
  }),
  sabine.entry('observation.added')('07:19', { sort: 'fix', text: 'Form F-12 was in cabinet 2, not in cabinet 4' }),
  hugo.entry('observation.added')('07:20', { sort: 'gap', text: 'No words ready for the health agency' }),
  ines.entry('action.raised')('07:22', {
    id: 'recall-batch-list',
    title: 'Print the batch list of the day each night',
    owner: 'c-desrosne',
    due: '2026-12-11',
    state: 'open',
    about: 'component:batch-recall-alerts',
  }),
  ines.entry('action.raised')('07:23', {
    id: 'second-number-nandal',
    title: 'Record a second number for Priya Nandal',
    owner: 'y-kerbrat',
    due: '2026-11-27',
    state: 'open',
    about: 'contact:p-nandal',
  }),
  ines.entry('action.raised')('07:24', {
    id: 'form-f-12-cabinet',
    title: 'Put form F-12 and two probes back into cabinet 4',
    owner: 's-krol',
    due: '2026-11-20',
    state: 'open',
    about: 'procedure:hand-temperature-rounds',
  }),
  ines.entry('incident.closed')('07:30', {
    reason: 'All functions back, paper entered, health agency told',
    lessons: [
      'Two tier 1 and 2 functions had nothing: batch recall alerts, and routes and proof of delivery',
      'The order of the three fallbacks on the WEST-1 card was followed late for the cold chain',
    ],
  }),
];

/** Everything that was written that night, by time. */
export const STORY: readonly Entry[] = [
  ...declared,
  ...firstFallbacks,
  ...rounds,
  ...longNight,
  ...recovery,
  ...closed,
];
