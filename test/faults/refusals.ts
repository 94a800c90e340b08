import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Instant, Ulid } from '#domain/incident/events.ts';
import { sealEvent } from '#domain/incident/log.ts';
import { openJournal } from '#electron/services/journal/journal.ts';
import { missingFrom, nothingSaid, takeIn } from './acknowledged.ts';
import { copyOf } from './base-profile.ts';
import type { Result } from './result.ts';
import { type Engine, type RunningApp, startApp } from './running-app.ts';

/** Both places refusing at once, and what a newer version wrote: of the data, and of the log. */
export async function* refusals(base: string, folder: string, engine: Engine): AsyncGenerator<Result> {
  yield await neitherPlace(base, folder, engine);
  yield await newerEntry(base, folder, engine);
  yield await newerData(base, folder, engine);
}

async function neitherPlace(base: string, folder: string, engine: Engine): Promise<Result> {
  copyOf(base, folder);
  const said = nothingSaid();
  const held: number[] = [];
  const app = await startApp(folder, {
    engine,
    onSaid: (line) => {
      takeIn(said, line);
      const [word, number] = line.split(' ');
      if (word === 'UNSAVED') held.push(Number(number));
    },
  });
  await app.refuse(true);
  await app.load(100_000);
  await until(() => held.length > 1);
  await app.stopLoad();
  const text = await app.text();
  await app.press('Copy');
  const isCopied = await reads(app, 'Copied');
  await app.refuse(false);
  const notes = async () => (await app.kept()).notes;
  for (const end = Date.now() + 20_000; missingFrom(held, await notes()).length > 0 && Date.now() < end; )
    await wait(200);
  const isGone = await reads(app, 'copy or print', false);
  await app.kill();
  const again = await startApp(folder, { engine });
  const lost = missingFrom(held, (await again.kept()).notes).length;
  await again.kill();
  const isShown = /copy or print/i.test(text) && text.includes(`entry ${held[0]}`);
  const shown = isShown ? `on screen, ${isCopied ? 'copied' : 'NOT copied'} when asked` : 'NOT shown';
  const note = `${shown}; ${isGone ? 'kept once a place takes them' : 'STILL said'}`;
  return {
    ...{ fault: 'neither journal nor database takes an entry', engine, rounds: 1, acknowledged: held.length, lost },
    ...{ note, ok: isShown && isCopied && isGone && lost === 0 && held.length > 0 },
  };
}

async function newerEntry(base: string, folder: string, engine: Engine): Promise<Result> {
  copyOf(base, folder);
  const journal = await openJournal(join(folder, 'journal'));
  const draft = {
    id: '01FAVTSNEWER00000000000000' as Ulid,
    incident: '01FAVTS0000000000000000000' as Ulid,
    at: '2026-11-22T11:00:00+01:00' as Instant,
    by: 'faults',
    device: 'another-laptop',
    type: 'future.invention',
    data: { text: 'entry 500000' },
  };
  await journal.append({ kind: 'event', event: sealEvent(draft, null) });
  await journal.close();
  const app = await startApp(folder, { engine });
  const isThere = (await app.kept()).notes.includes(500_000);
  await app.kill();
  const again = await startApp(folder, { engine });
  const isKept = isThere && (await again.kept()).notes.includes(500_000);
  await again.kill();
  return {
    ...{ fault: 'entry of a type that a newer version made', engine, rounds: 1, acknowledged: 1, lost: isKept ? 0 : 1 },
    ...{ note: isKept ? 'kept as it is' : 'NOT kept', ok: isKept },
  };
}

async function newerData(base: string, folder: string, engine: Engine): Promise<Result> {
  copyOf(base, folder);
  const journal = await openJournal(join(folder, 'journal'));
  await journal.append({ kind: 'unknown', change: { kind: 'invention' } });
  const head = journal.head();
  await journal.close();
  const app = await startApp(folder, { engine });
  const isRefused = app.isInRecovery && /newer version of Holdfast/.test(await app.text());
  await app.kill();
  const after = await openJournal(join(folder, 'journal'));
  const isSame = after.head().hash === head.hash;
  await after.close();
  const note = `${isRefused ? 'refused with words' : 'NOT refused'}; ${isSame ? 'nothing was written' : 'something WAS written'}`;
  return {
    ...{ fault: 'data of a newer version', engine, rounds: 1, acknowledged: 0, lost: 0 },
    ...{ note, ok: isRefused && isSame },
  };
}

/** Whether a person reads `words` soon; `isThere` false: whether they are gone soon. */
async function reads(app: RunningApp, words: string, isThere = true): Promise<boolean> {
  for (const end = Date.now() + 10_000; Date.now() < end; await wait(100)) {
    if ((await app.text()).includes(words) === isThere) return true;
  }
  return false;
}

async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 30_000; !isSo() && Date.now() < end; ) await wait(20);
}
