import { twinsOf } from '#domain/catalogue/twins.ts';
import type { IsoDate, Plan, PlanInfo, Procedure } from '#domain/plan/model.ts';
import { planIndex } from '#domain/plan/plan-index.ts';
import { cardsPart } from './cards-part.ts';
import { picturesIn, picturesOf } from './pictures.ts';
import type { Paper, PaperLanguage, PrintJob, PrintPart, PrintTab, SymptomsPart, TabKind } from './print-job.ts';
import { procedurePart, type Surroundings } from './procedure-part.ts';
import { rolePart } from './role-part.ts';
import { type Chosen, selectionOf } from './selection.ts';
import { treePart } from './tree-part.ts';

/** How to print. */
export interface BinderOptions {
  readonly paper: Paper;
  readonly language: PaperLanguage;
  /** Judges what is overdue. */
  readonly today: IsoDate;
  readonly printed: PrintJob['printed'];
  /** Wallet cards at the end. */
  readonly cards?: boolean;
  readonly privateNumbers?: boolean;
}

/** The job, or which of the things that were asked for do not exist or cannot be printed. */
export type Binder =
  | { readonly ok: true; readonly job: PrintJob }
  | { readonly ok: false; readonly unknown: readonly string[]; readonly unprintable: readonly string[] };

/**
 * What is printed of `plan`, in order: everything, or the parts that `selection` names (`kind:id` each) in its order.
 *
 * Everything is a binder with cover, contents, index by symptom, and tabs. Rules BP1-BP3 in SPEC.md.
 */
export function binderOf(plan: Plan, selection: 'everything' | readonly string[], options: BinderOptions): Binder {
  const found = selection === 'everything' ? null : selectionOf(selection, plan);
  if (found !== null && !found.ok) return found;
  const sections =
    found === null ? everything(plan, options) : [{ kind: null, chosen: withCards(found.chosen, options) }];
  const all = sections.flatMap((section) => section.chosen);
  const around: Surroundings = {
    plan,
    index: planIndex(plan),
    anchors: new Map(all.map((one) => [nameOf(one), anchorOf(one)])),
    language: options.language,
    today: options.today,
    privateNumbers: options.privateNumbers ?? false,
    pictures: picturesOf(plan),
  };
  const tabs = sections.flatMap((section, index): readonly PrintTab[] =>
    section.kind === null ? [] : [{ number: index + 1, kind: section.kind }],
  );
  const body = sections.flatMap((section, index) =>
    section.chosen.flatMap((one) => partOf(one, section.kind === null ? null : index + 1, around)),
  );
  const parts = [...frontOf(found === null, body, around), ...body];
  return { ok: true, job: { ...headOf(plan, body, options), tabs, parts, pictures: picturesIn(parts, plan) } };
}

interface Section {
  /** `null`: no tab. */
  readonly kind: TabKind | null;
  readonly chosen: readonly Chosen[];
}

/** The tabs of a binder that have something in them, in order. */
function everything(plan: Plan, options: BinderOptions): readonly Section[] {
  const cards = new Set<string>(plan.roles.flatMap((role) => role.card ?? []));
  const shown = twinsOf(plan.procedures, options.language);
  const isCard = (procedure: Procedure, others: readonly Procedure[]): boolean =>
    [procedure, ...others].some(({ id }) => cards.has(id));
  const procedures = shown.filter((twins) => !isCard(twins.shown, twins.others)).map((twins) => twins.shown);
  const ofKind = (kind: Procedure['kind']): Section => ({
    kind,
    chosen: procedures.filter((procedure) => procedure.kind === kind).map(({ id }) => ({ kind: 'procedure', id })),
  });
  const sections: readonly Section[] = [
    ofKind('runbook'),
    ofKind('fallback'),
    { kind: 'calls', chosen: plan.callTrees.map(({ id }) => ({ kind: 'tree', id })) },
    { kind: 'role', chosen: plan.roles.map(({ id }) => ({ kind: 'role', id })) },
    ofKind('message'),
    ofKind('reference'),
    { kind: 'forms', chosen: ['log', 'decision'].map((id) => ({ kind: 'form', id })) },
    { kind: 'cards', chosen: options.cards === true ? [{ kind: 'cards', id: 'wallet' }] : [] },
  ];
  return sections.filter((section) => section.chosen.length > 0);
}

function withCards(chosen: readonly Chosen[], options: BinderOptions): readonly Chosen[] {
  const isWanted = options.cards === true && !chosen.some((one) => one.kind === 'cards');
  return isWanted ? [...chosen, { kind: 'cards', id: 'wallet' }] : chosen;
}

function partOf({ kind, id }: Chosen, tab: number | null, around: Surroundings): readonly PrintPart[] {
  switch (kind) {
    case 'procedure': {
      const procedure = around.index.procedures.get(id);
      return procedure === undefined ? [] : [procedurePart(procedure, tab, around)];
    }
    case 'role': {
      const role = around.index.roles.get(id);
      return role === undefined ? [] : [rolePart(role, tab, around)];
    }
    case 'tree': {
      const tree = around.index.callTrees.get(id);
      return tree === undefined ? [] : [treePart(tree, tab, around)];
    }
    case 'cards':
      return [cardsPart(tab, around)];
    default:
      return [
        {
          type: 'form',
          id: anchorOf({ kind, id }),
          tab,
          language: around.language,
          form: id === 'log' ? 'log' : 'decision',
        },
      ];
  }
}

/** What comes before the first part: rules BP1, BP26. */
function frontOf(isBinder: boolean, body: readonly PrintPart[], around: Surroundings): readonly PrintPart[] {
  const common = { tab: null, language: around.language };
  const contents: readonly PrintPart[] = body.length > 1 ? [{ ...common, type: 'contents', id: 'contents' }] : [];
  if (!isBinder) return contents;
  const copies = around.plan.copies.map((copy) => ({
    place: copy.place,
    holder: copy.holder === null ? null : (around.index.contacts.get(copy.holder)?.name ?? copy.holder),
  }));
  const entries = symptomsOf(body, around);
  const symptoms: readonly PrintPart[] =
    entries.length === 0 ? [] : [{ ...common, type: 'symptoms', id: 'symptoms', entries }];
  return [{ ...common, type: 'cover', id: 'cover', copies }, ...contents, ...symptoms];
}

function symptomsOf(body: readonly PrintPart[], { plan, anchors, language }: Surroundings): SymptomsPart['entries'] {
  const printed = new Set(body.map((part) => part.id));
  const entries = plan.procedures.flatMap((procedure) => {
    const anchor = anchors.get(`procedure:${procedure.id}`);
    if (anchor === undefined || !printed.has(anchor)) return [];
    return procedure.symptoms.map((symptom) => ({ symptom, title: procedure.title, anchor }));
  });
  return entries.toSorted((a, b) => a.symptom.localeCompare(b.symptom, language));
}

function headOf(
  plan: Plan,
  body: readonly PrintPart[],
  { paper, language, printed }: BinderOptions,
): Omit<PrintJob, 'tabs' | 'parts' | 'pictures'> {
  const { info } = plan;
  const [only] = body;
  const approver = info.approvedBy === null ? undefined : plan.contacts.find(({ id }) => id === info.approvedBy);
  return {
    format: 1,
    paper,
    language,
    title: body.length === 1 && only !== undefined && 'title' in only ? only.title : info.name,
    organisation: info.organisation,
    plan: planName(info),
    edition: info.edition,
    approved: info.issued,
    approvedBy: approver?.name ?? null,
    printed,
  };
}

/** "continuity plan" of "Harbour Clinic continuity plan", where the organisation stands before it already. */
export function planName({ name, organisation }: PlanInfo): string {
  if (organisation === null || !name.startsWith(organisation)) return name;
  const rest = name.slice(organisation.length).replace(/^[\s,:–—-]+/, '');
  return rest === '' ? name : rest;
}

function nameOf({ kind, id }: Chosen): string {
  return `${kind}:${id}`;
}

function anchorOf({ kind, id }: Chosen): string {
  return `${kind}.${id}`;
}
