import type { ProcedureText } from '#domain/procedure/model.ts';
import { targetOf } from '#domain/procedure/targets.ts';
import { assetCandidates, fileFinder } from './asset-paths.ts';
import type { Checking } from './check.ts';
import { targetExists } from './check-decisions.ts';
import { lineInBody } from './check-steps.ts';
import type { Kind, Problem, Procedure } from './model.ts';
import { type Place, problem } from './problem-codes.ts';

type Link = ProcedureText['links'][number];

/** Links that lead nowhere, out of the plan, or to the network. Rules P67-P70. */
export function* checkLinks(checking: Checking): Generator<Problem> {
  const find = fileFinder(checking.plan.files);
  for (const procedure of checking.plan.procedures) {
    const read = checking.text(procedure);
    const led = leadsOf(read);
    for (const link of read.links) {
      // What an option or a jump leads to is reported there.
      if (link.inStep !== null && led.has(`${link.inStep} ${link.href}`)) continue;
      yield* checkLink(link, lineInBody(procedure, link.line), { procedure, read, find }, checking);
    }
  }
  yield* checkNotes(checking);
}

interface LinkSource {
  readonly procedure: Procedure;
  readonly read: ProcedureText;
  readonly find: (path: string) => string | null;
}

function leadsOf(read: ProcedureText): ReadonlySet<string> {
  const led = new Set<string>();
  for (const item of read.all) {
    if (item.type === 'decision') {
      for (const { href, target } of item.options)
        if (href !== null && target !== null) led.add(`${item.number} ${href}`);
    } else if (item.jump?.to === 'heading') {
      led.add(`${item.number} #${item.jump.slug}`);
    } else if (item.jump?.to === 'step') {
      led.add(`${item.number} #step-${item.jump.number}`);
    }
  }
  return led;
}

const LINK_KINDS: Readonly<Record<string, Kind>> = {
  procedure: 'procedure',
  component: 'component',
  contact: 'contact',
  tree: 'tree',
  role: 'role',
  scenario: 'scenario',
};
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const OPENED = new Set(['mailto', 'tel', 'sms']);

function* checkLink(link: Link, place: Place, source: LinkSource, checking: Checking): Generator<Problem> {
  const target = link.href;
  if (target === '' || target === '#') return;
  if (target.startsWith('#')) {
    const lead = targetOf(target, new Set(source.read.headings.map((heading) => heading.slug)));
    if (lead === null || !targetExists(lead, source.read, checking.index)) {
      yield problem('link-heading-missing', place, { target });
    }
    return;
  }
  const scheme = SCHEME.exec(target)?.[1]?.toLowerCase();
  const kind = scheme === undefined ? undefined : LINK_KINDS[scheme];
  if (kind !== undefined) yield* checkPlanLink(kind, target, place, checking);
  else if (scheme === 'http' || scheme === 'https' || target.startsWith('//')) yield* networkLink(link, place, source);
  else if (scheme === undefined || scheme === 'asset') yield* checkFile(target, place, source);
  else if (!OPENED.has(scheme)) yield problem('link-scheme', place, { target: shorten(target) });
}

function* checkPlanLink(kind: Kind, target: string, place: Place, checking: Checking): Generator<Problem> {
  const [id = '', fragment = ''] = target.slice(target.indexOf(':') + 1).split('#');
  if (!checking.index.has(kind, id)) {
    yield problem('link-broken', place, { target: shorten(target), kind });
    return;
  }
  const procedure = kind === 'procedure' ? checking.index.procedures.get(id) : undefined;
  if (procedure === undefined || fragment === '') return;
  const read = checking.text(procedure);
  const lead = targetOf(`#${fragment}`, new Set(read.headings.map((heading) => heading.slug)));
  if (lead === null || !targetExists(lead, read, checking.index))
    yield problem('link-heading-missing', place, { target });
}

/** Reference pages and messages are read in calm times too; what is run must not need the network. */
function* networkLink(link: Link, place: Place, { procedure }: LinkSource): Generator<Problem> {
  if (procedure.kind !== 'runbook' && procedure.kind !== 'fallback') return;
  yield problem('link-needs-network', place, { target: shorten(link.href), step: link.inStep ?? '' });
}

function* checkFile(target: string, place: Place, source: LinkSource): Generator<Problem> {
  const file = source.procedure.origin?.file ?? 'procedures/new.md';
  const candidates = assetCandidates(target, file);
  const values = { target: shorten(target) };
  if (candidates === null) yield problem('link-outside', place, values);
  else if (!candidates.some((candidate) => source.find(candidate) !== null)) {
    yield problem('link-asset-missing', place, values);
  }
}

const IN_NOTES = /\]\(((?:procedure|component|contact|tree|role|scenario):[a-z0-9-]+)(?:#[^)\s]*)?(?:\s[^)]*)?\)/g;

/** Links in the Markdown of fields. */
function* checkNotes(checking: Checking): Generator<Problem> {
  const { plan, places } = checking;
  for (const component of plan.components) {
    yield* linksOfNote(component.notes, () => places.of('component', component, ['notes']), checking);
  }
  for (const contact of plan.contacts) {
    yield* linksOfNote(contact.notes, () => places.of('contact', contact, ['notes']), checking);
  }
  for (const scenario of plan.scenarios) {
    yield* linksOfNote(scenario.summary, () => places.of('scenario', scenario, ['summary']), checking);
    for (const [at, inject] of scenario.injects.entries()) {
      yield* linksOfNote(inject.text, () => places.of('scenario', scenario, ['injects', at, 'text']), checking);
    }
  }
}

function* linksOfNote(note: string | null, place: () => Place, checking: Checking): Generator<Problem> {
  if (note === null || !note.includes('](')) return;
  for (const [, target = ''] of note.matchAll(IN_NOTES)) {
    const kind = LINK_KINDS[target.slice(0, target.indexOf(':'))];
    if (kind !== undefined) yield* checkPlanLink(kind, target, place(), checking);
  }
}

const SHOWN = 100;

function shorten(href: string): string {
  return href.length > SHOWN ? `${href.slice(0, SHOWN)}…` : href;
}
