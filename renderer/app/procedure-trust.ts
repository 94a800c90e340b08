import { languageOf } from '#domain/catalogue/twins.ts';
import { reachedSince, type Unconfirmed, unconfirmedOf } from '#domain/freshness/contacts-reached.ts';
import { type DeadEnd, deadEndsOf, planLinkOf } from '#domain/freshness/dead-ends.ts';
import { type Freshness, freshnessOf } from '#domain/freshness/evidence.ts';
import { type OnlineNeeds, onlineNeedsOf } from '#domain/freshness/online.ts';
import { type TranslationState, translationState } from '#domain/freshness/translation.ts';
import { type HeldOnPaper, onPaper, type UsedBy, usedBy } from '#domain/freshness/used-by.ts';
import { filesMeantBy } from '#domain/plan/file-address.ts';
import type { Contact, Kind, Procedure } from '#domain/plan/model.ts';
import type { ProcedureText } from '#domain/procedure/model.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import type { App } from './open-app.ts';
import { currentPlan, type ProcedureHead, procedure as readWhole, thingsOf } from './plan.ts';
import { filePaths } from './plan-files.ts';
import { procedureLinks } from './procedure-links.ts';
import { runEvidence } from './procedure-list.ts';
import { today } from './today.ts';

/** Another language of a procedure, and which of the two is behind. */
export interface Translation {
  readonly head: ProcedureHead;
  readonly state: TranslationState;
}

/** Whether a procedure can be trusted: everything that is known of it beside its text. Lines are of its file, from 1. */
export interface Trust {
  readonly freshness: Freshness;
  readonly owner: Contact | null;
  readonly contacts: number;
  readonly unconfirmed: readonly Unconfirmed[];
  readonly deadEnds: readonly DeadEnd[];
  /** How many answers its decisions have. */
  readonly branches: number;
  readonly online: OnlineNeeds;
  readonly translations: readonly Translation[];
  readonly paper: readonly HeldOnPaper[];
  readonly usedBy: UsedBy;
}

/** What is known of `procedure`, whose text was read as `text`. */
export async function procedureTrust(app: App, procedure: Procedure, text: ProcedureText): Promise<Trust> {
  const [plan, heads, components, contacts, roles, callTrees, scenarios, copies, links, runs, files] =
    await Promise.all([
      currentPlan(app),
      thingsOf(app, 'procedure'),
      thingsOf(app, 'component'),
      thingsOf(app, 'contact'),
      thingsOf(app, 'role'),
      thingsOf(app, 'tree'),
      thingsOf(app, 'scenario'),
      thingsOf(app, 'copy'),
      procedureLinks(app),
      runEvidence(app),
      filePaths(app),
    ]);
  const day = today(app);
  const people = new Map<string, Contact>(contacts.map((contact) => [contact.id, contact]));
  const linked = text.links.flatMap((link) => {
    const named = planLinkOf(link.href);
    const contact = named?.kind === 'contact' ? people.get(named.id) : undefined;
    return contact === undefined ? [] : [{ contact, line: procedure.bodyLine + link.line - 1 }];
  });
  const reached = reachedSince(
    linked.map(({ contact }) => contact),
    day,
  );
  const ids = new Set<string>([
    ...references('procedure', heads),
    ...references('component', components),
    ...references('contact', contacts),
    ...references('role', roles),
    ...references('tree', callTrees),
    ...references('scenario', scenarios),
  ]);
  const from = links.linkedFrom.get(procedure.id) ?? [];
  const known = { runs: runs.get(procedure.id) ?? [], reached, edited: null };
  return {
    freshness: freshnessOf(procedure, known, plan?.info.reviewEvery ?? null, day),
    owner: people.get(procedure.owner ?? '') ?? null,
    contacts: new Set(linked.map(({ contact }) => contact.id)).size,
    unconfirmed: unconfirmedOf(linked, day),
    deadEnds: deadEndsOf(text, {
      thing: (link) => ids.has(`${link.kind}:${link.id}`),
      file: (href) => filesMeantBy(href, procedure.origin?.file ?? null).some((path) => files.has(path)),
    }).map((end) => ({ ...end, line: procedure.bodyLine + end.line - 1 })),
    branches: text.all.reduce((sum, item) => sum + (item.type === 'decision' ? item.options.length : 0), 0),
    online: onlineNeedsOf(text, procedure.uses, new Map(components.map((component) => [component.id, component]))),
    translations: await translationsOf(app, procedure, text, heads),
    paper: onPaper(procedure.id, copies, plan?.info.edition ?? null),
    usedBy: usedBy(procedure, {
      components,
      callTrees,
      roles,
      scenarios,
      linkedFrom: heads.filter((head) => from.includes(head.id)),
    }),
  };
}

function references(kind: Kind, things: readonly { readonly id: string }[]): readonly string[] {
  return things.map((thing) => `${kind}:${thing.id}`);
}

/** The other languages of `procedure`: its original, what translates it, and what translates the same original. */
async function translationsOf(
  app: App,
  procedure: Procedure,
  text: ProcedureText,
  heads: readonly ProcedureHead[],
): Promise<readonly Translation[]> {
  const original = procedure.translationOf ?? procedure.id;
  const others = heads.filter(
    (head) => head.id !== procedure.id && (head.id === original || head.translationOf === original),
  );
  const twins = others.filter((head) => languageOf(head.language) !== languageOf(procedure.language));
  return Promise.all(
    twins.map(async (head) => {
      const whole = await readWhole(app, head.id);
      const items = whole === null ? 0 : readProcedure(whole.body, { roles: whole.roles }).all.length;
      const own = { reviewed: procedure.reviewed, items: text.all.length };
      return { head, state: translationState(own, { reviewed: head.reviewed, items }) };
    }),
  );
}
