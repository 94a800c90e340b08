import 'fake-indexeddb/auto';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { changeFiles } from '#app/change-plan.ts';
import { drafts } from '#app/drafts.ts';
import { fileHistory } from '#app/file-history.ts';
import { syncLinked, takeIncoming } from '#app/linked-folder.ts';
import type { App } from '#app/open-app.ts';
import { PlanRefused } from '#app/plan-edit.ts';
import { textOf } from '#domain/plan/utf8.ts';
import { linkedFolder } from '#electron/services/linked/linked-folder.ts';
import { readPlanFolder } from '#electron/services/plan-folder.ts';
import { putPlan, testApp } from '../../app/test-app.ts';

const author = { by: 's-krol' };
const words = { taken: 'taken in', kept: 'kept ours' };
const PLAN = 'format: holdfast/1\nid: test\nname: Test plan\nedition: 3\n';
const made: string[] = [];

afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function linkedApp() {
  const data = await mkdtemp(join(tmpdir(), 'holdfast-linked-'));
  made.push(data);
  const folder = join(data, 'plan');
  await put(folder, 'plan.yaml', PLAN);
  const linked = linkedFolder(data);
  await linked.link(folder);
  const app = await testApp({
    linkFolder: () => linked.state(),
    linkedFolder: () => linked.state(),
    readLinked: () => linked.read(),
    writeLinked: (writes) => linked.write(writes),
  });
  await putPlan(app, {});
  await syncLinked(app);
  return { app, folder };
}

async function put(folder: string, path: string, text: string | null): Promise<void> {
  const full = join(folder, path);
  await mkdir(dirname(full), { recursive: true });
  if (text === null) await rm(full, { force: true });
  else await writeFile(full, text);
}

async function textsIn(folder: string): Promise<Record<string, string>> {
  return Object.fromEntries((await readPlanFolder(folder)).map(({ path, bytes }) => [path, textOf(bytes) ?? '']));
}

async function textsOf(app: App): Promise<Record<string, string>> {
  return Object.fromEntries((await app.db.files.toArray()).map(({ path, bytes }) => [path, textOf(bytes) ?? '']));
}

/** Everything that the app can still give back of a file: in use, in its history, as a draft. */
async function everKnown(app: App, path: string): Promise<string> {
  const turns = await fileHistory(app, path);
  const versions = turns
    .flatMap(({ before, after }) => [before, after])
    .map((bytes) => (bytes == null ? '' : (textOf(bytes) ?? '')));
  const now = (await textsOf(app))[path] ?? '';
  return [now, ...versions, ...(await drafts(app)).map((draft) => draft.text)].join('\n---\n');
}

async function settle(app: App, ours: (path: string) => boolean): Promise<void> {
  for (let round = 0; round < 12; round += 1) {
    const state = await syncLinked(app);
    if (state === null || (state.incoming.length === 0 && state.written.length === 0)) return;
    const kept = new Set(state.incoming.filter((one) => one.isConflict && ours(one.path)).map((one) => one.path));
    if (state.incoming.length > 0) await takeIncoming(app, author, state.incoming, kept, words);
  }
  throw new Error('never settles');
}

const A = { path: 'contacts/a.yaml', text: 'id: a\nname: A # here\n' };

it('LF1: what is changed here is written there', async () => {
  const { app, folder } = await linkedApp();
  await changeFiles(app, author, { name: 'a', files: [A] });
  expect((await syncLinked(app))?.written).toEqual([A.path]);
  expect(await textsIn(folder)).toEqual({ 'plan.yaml': PLAN, [A.path]: A.text });
  await changeFiles(app, author, { name: 'gone', remove: [A.path] });
  expect((await syncLinked(app))?.written).toEqual([A.path]);
  expect(await textsIn(folder)).toEqual({ 'plan.yaml': PLAN });
});

it('LF2: what is changed there is offered, and taken in whole or not at all', async () => {
  const { app, folder } = await linkedApp();
  await changeFiles(app, author, { name: 'a', files: [A] });
  await syncLinked(app);
  await put(folder, A.path, 'id: a\nname: A # there\n');
  await put(folder, 'contacts/b.yaml', 'id: [');
  const offered = (await syncLinked(app))?.incoming ?? [];
  expect(offered.map((one) => [one.path, one.isConflict])).toEqual([
    [A.path, false],
    ['contacts/b.yaml', false],
  ]);
  await expect(takeIncoming(app, author, offered, new Set(), words)).rejects.toThrow(PlanRefused);
  expect((await textsOf(app))[A.path]).toContain('# here');
  await put(folder, 'contacts/b.yaml', 'id: b\nname: B\n');
  await takeIncoming(app, author, (await syncLinked(app))?.incoming ?? [], new Set(), words);
  expect(await textsOf(app)).toEqual(await textsIn(folder));
  expect(await syncLinked(app)).toMatchObject({ incoming: [], written: [] });
});

it('LF3: both at once: both are shown, one is chosen, the other one is in the history', async () => {
  const { app, folder } = await linkedApp();
  const path = 'contacts/a.yaml';
  await changeFiles(app, author, { name: 'a', files: [{ path, text: 'id: a\nname: Ours\n' }] });
  await put(folder, path, 'id: a\nname: Theirs\n');
  const state = await syncLinked(app);
  expect(state?.incoming).toMatchObject([{ path, isConflict: true }]);
  expect(state?.written).toEqual([]);
  await takeIncoming(app, author, state?.incoming ?? [], new Set([path]), words);
  await settle(app, () => true);
  expect((await textsIn(folder))[path]).toContain('Ours');
  expect(await everKnown(app, path)).toContain('Theirs');
});

it('a file whose replacing was cut short comes back', async () => {
  const { app, folder } = await linkedApp();
  await put(folder, 'contacts/.a.yaml.0123456789ab.held', 'id: a\nname: A\n');
  expect((await syncLinked(app))?.incoming.map((one) => one.path)).toEqual(['contacts/a.yaml']);
});

const path = fc.constantFrom('contacts/a.yaml', 'contacts/b.yaml');
const act = fc.oneof(
  fc.record({ by: fc.constantFrom('here' as const, 'there' as const), path, gone: fc.boolean() }),
  fc.record({ by: fc.constant('sync' as const) }),
  fc.record({ by: fc.constant('take' as const), ours: fc.boolean() }),
);

it('LF4: whatever the order of what is done here and there, nothing that was written is lost and both end the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
      const { app, folder } = await linkedApp();
      let count = 0;
      const here: [string, string][] = [];
      for (const one of acts) {
        count += 1;
        if (one.by === 'sync') await syncLinked(app);
        else if (one.by === 'take') {
          const { incoming = [] } = (await syncLinked(app)) ?? {};
          const kept = new Set(one.ours ? incoming.filter((each) => each.isConflict).map((each) => each.path) : []);
          if (incoming.length > 0) await takeIncoming(app, author, incoming, kept, words);
        } else {
          const id = one.path.includes('/a') ? 'a' : 'b';
          const text = one.gone ? null : `id: ${id}\nname: N${count}\n`;
          if (one.by === 'there') await put(folder, one.path, text);
          else
            await changeFiles(app, author, {
              name: 'x',
              ...(text === null ? { remove: [one.path] } : { files: [{ path: one.path, text }] }),
            });
          if (one.by === 'here' && text !== null) here.push([one.path, text]);
        }
      }
      const outside = await textsIn(folder);
      await settle(app, (file) => file.includes('/a'));
      expect(await textsOf(app)).toEqual(await textsIn(folder));
      // What was written here, and what stood there in the end, can all still be had.
      for (const [file, text] of [...here, ...Object.entries(outside)])
        expect(await everKnown(app, file)).toContain(text);
    }),
    { numRuns: 40 },
  );
}, 240_000);

/** Another program that works in the same folder: it does what it is told in its own time, while we do ours. */
function secondProcess() {
  const script = `
    const { writeFileSync, renameSync, mkdirSync, rmSync } = require('node:fs');
    const { dirname, basename, join } = require('node:path');
    require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
      const { file, text, wait } = JSON.parse(line);
      const until = performance.now() + (wait ?? 0);
      while (performance.now() < until);
      if (file === undefined) return console.log('done');
      mkdirSync(dirname(file), { recursive: true });
      if (text === null) return rmSync(file, { force: true });
      const beside = join(dirname(file), '.' + basename(file) + '.theirs');
      writeFileSync(beside, text);
      renameSync(beside, file);
    });
  `;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    tell: (what: object) => child.stdin.write(`${JSON.stringify(what)}\n`),
    /** Comes back when it has done all that it was told. */
    done: async () => {
      child.stdin.write('{}\n');
      await answers.next();
    },
    end: () => child.kill(),
  };
}

const wait = fc.integer({ min: 0, max: 6 });
const busy = fc.oneof(
  fc.record({ by: fc.constantFrom('here' as const, 'there' as const), path, gone: fc.boolean(), wait }),
  fc.record({ by: fc.constant('sync' as const) }),
  fc.record({ by: fc.constant('take' as const), ours: fc.boolean() }),
);

it('LF4: a second process edits the folder meanwhile: whatever the interleaving, nothing of either is lost', async () => {
  const other = secondProcess();
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(busy, { minLength: 4, maxLength: 16 }), async (acts) => {
        const { app, folder } = await linkedApp();
        const here: [string, string][] = [];
        const there = new Map<string, string | null>();
        let count = 0;
        for (const one of acts) {
          count += 1;
          if (one.by === 'sync') await syncLinked(app);
          else if (one.by === 'take') await takeOffered(app, one.ours);
          else {
            const text = one.gone ? null : `id: ${one.path.includes('/a') ? 'a' : 'b'}\nname: N${count}\n`;
            const files = text === null ? { remove: [one.path] } : { files: [{ path: one.path, text }] };
            if (one.by === 'here') await changeFiles(app, author, { name: 'x', ...files });
            else other.tell({ file: join(folder, one.path), text, wait: one.wait });
            // Told, not awaited: it is done while what follows here is done.
            if (one.by === 'there') there.set(one.path, text);
            else if (text !== null) here.push([one.path, text]);
          }
        }
        await other.done();
        const outside = await textsIn(folder);
        await settleWithKept(app, folder);
        expect(await textsOf(app)).toEqual(await textsIn(folder));
        const known = new Map<string, string>();
        for (const file of new Set([...here.map(([name]) => name), ...there.keys(), ...Object.keys(outside)]))
          known.set(file, await everKnown(app, file));
        const all = [...known.values()].join('\n');
        for (const [file, text] of here) expect(known.get(file)).toContain(text);
        // What it wrote last to a file was overwritten by nobody but us, so we must have it.
        for (const text of there.values()) if (text !== null) expect(all).toContain(text);
        for (const text of Object.values(outside)) expect(all).toContain(text);
      }),
      { numRuns: 30 },
    );
  } finally {
    other.end();
  }
}, 240_000);

async function takeOffered(app: App, isOurs: boolean): Promise<void> {
  const { incoming = [] } = (await syncLinked(app)) ?? {};
  const kept = new Set(isOurs ? incoming.filter((one) => one.isConflict).map((one) => one.path) : []);
  if (incoming.length === 0) return;
  await takeIncoming(app, author, incoming, kept, words).catch((error: unknown) => {
    // A second file with the same id, kept beside the first: not taken in, and still offered.
    if (!(error instanceof PlanRefused)) throw error;
  });
}

/** As `settle`; of what was kept beside a file because both wrote at once, a person takes the words over by hand. */
async function settleWithKept(app: App, folder: string): Promise<void> {
  for (const [name, text] of Object.entries(await textsIn(folder))) {
    const own = /^(.*)\.kept-\d+(\.yaml)$/.exec(name);
    if (own === null) continue;
    const file = `${own[1]}${own[2]}`;
    const now = (await textsOf(app))[file];
    await changeFiles(app, author, { name: 'by hand', files: [{ path: file, text }] });
    if (now !== undefined) await changeFiles(app, author, { name: 'back', files: [{ path: file, text: now }] });
    await put(folder, name, null);
  }
  await settle(app, (file) => file.includes('/a'));
}
