/** What runs in the app's page: it finds the running app, and goes in by the same door as every screen. */
import type { Dexie } from 'dexie';
import type { App } from '#app/open-app.ts';
import type { Instant, Ulid } from '#domain/incident/events.ts';
import type { Kept } from './running-app.ts';

/** Each of these is sent to the page as it is written, so it may use nothing outside of itself. */
export function pageState(): 'starting' | 'open' | 'closed' {
  const root = document.getElementById('root');
  if (root === null || root.childElementCount === 0) return 'starting';
  if (document.querySelector('[data-recovery]') !== null) return 'closed';
  const key = Object.keys(root).find((name) => name.startsWith('__reactContainer$')) ?? '';
  const container: unknown = Reflect.get(root, key);
  const found = findApp(container, 0);
  if (found === null) return 'starting';
  Object.assign(globalThis, { holdfastUnderTest: found });
  return 'open';

  function findApp(fiber: unknown, depth: number): object | null {
    if (typeof fiber !== 'object' || fiber === null || depth > 50) return null;
    const state: unknown = depth === 0 ? Reflect.get(Reflect.get(fiber, 'stateNode') as object, 'current') : fiber;
    if (typeof state !== 'object' || state === null) return null;
    const props: unknown = Reflect.get(state, 'memoizedProps');
    if (typeof props === 'object' && props !== null && 'app' in props) return props.app as object;
    return findApp(Reflect.get(state, 'child'), depth + 1);
  }
}

/**
 * Writes entries from `from` on, and says each that the app calls saved; `isControl`: instead those of a database with the
 * browser's usual durability and no journal. Not both at once: what one of them syncs, the other has on disk too.
 */
export async function load({
  from,
  pad,
  isControl,
}: {
  readonly from: number;
  readonly pad: number;
  readonly isControl: boolean;
}): Promise<void> {
  const { holdfastUnderTest: app } = globalThis as unknown as { readonly holdfastUnderTest: App };
  const state = { on: true };
  Object.assign(globalThis, { stopLoad: () => Object.assign(state, { on: false }) });
  const control = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('control', 1);
    request.onupgradeneeded = () => void request.result.createObjectStore('notes');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const incident = '01FAVTS0000000000000000000';
  const writeControl = (number: number) =>
    new Promise<void>((resolve, reject) => {
      const transaction = control.transaction('notes', 'readwrite');
      transaction.objectStore('notes').put(`entry ${number}`, number);
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  /** What no engine makes small. */
  const noise = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)).toBase64();
  if (!isControl)
    void (async () => {
      for (let number = from; state.on; number += 1) {
        try {
          await app.door.record({
            id: app.newId() as Ulid,
            incident: incident as Ulid,
            at: new Date().toISOString() as Instant,
            by: 'faults',
            device: app.info.deviceId,
            type: 'note.added',
            data: { text: `entry ${number}`, ...(pad === 0 ? {} : { pad: noise(pad) }) },
          });
          const { state: saved } = app.door.saveState();
          console.debug(`${saved === 'saved' ? 'ACK' : saved.toUpperCase()} ${number}`);
          if (saved !== 'saved') await new Promise((resolve) => setTimeout(resolve, 100));
        } catch (error) {
          console.debug(`ERROR ${number} ${String(error)}`);
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        if (number % 20 === 0) await app.door.putSetting(`faults-${number % 5}`, number).catch(() => undefined);
      }
    })();
  if (isControl)
    void (async () => {
      for (let number = from; state.on; number += 1) {
        await writeControl(number).then(
          () => {
            console.debug(`CONTROL ${number}`);
            return new Promise((resolve) => setTimeout(resolve, 20));
          },
          () => new Promise((resolve) => setTimeout(resolve, 100)),
        );
      }
    })();
}

/** Makes the host refuse each line of the journal, and the browser each row that is written; or no longer. */
export function refuse(isOn: boolean): void {
  const writing = ['add', 'put', 'delete', 'clear'] as const;
  const rows = IDBObjectStore.prototype;
  const known = (globalThis as { holdfastRefused?: readonly unknown[] }).holdfastRefused;
  // Once: what refuses now is not what is to come back.
  const real = known ?? [Reflect.get(globalThis, '__holdfast_appendJournal'), ...writing.map((name) => rows[name])];
  const noLine = () => Promise.resolve({ ok: false, code: 'failed' });
  const noRow = () => {
    throw new DOMException('refused', 'UnknownError');
  };
  Object.assign(globalThis, { holdfastRefused: real, __holdfast_appendJournal: isOn ? noLine : real[0] });
  for (const [at, name] of writing.entries()) Reflect.set(rows, name, isOn ? noRow : real[at + 1]);
}

/** What a person can read now. */
export function readText(): string {
  // biome-ignore lint/performance/useDomNodeTextContent: text that is hidden does not count.
  return document.body.innerText;
}

/** What the app has now. */
export async function readApp(): Promise<Kept> {
  const { holdfastUnderTest: app } = globalThis as unknown as { readonly holdfastUnderTest: App };
  const events = await app.db.events.toArray();
  const notices = (await app.db.settings.get('notices'))?.value;
  const things = await app.db.lists.count();
  const control = await new Promise<number[]>((resolve) => {
    const request = indexedDB.open('control', 1);
    request.onupgradeneeded = () => void request.result.createObjectStore('notes');
    request.onerror = () => resolve([]);
    request.onsuccess = () => {
      const keys = request.result.transaction('notes').objectStore('notes').getAllKeys();
      keys.onerror = () => resolve([]);
      keys.onsuccess = () => resolve(keys.result as number[]);
    };
  });
  const chains = Map.groupBy(events, (event) => `${event.incident} ${event.device}`);
  const inOrder = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b).every((seq, at) => seq === at + 1);
  return {
    chained: [...chains.values()].every((chain) => inOrder(chain.map((event) => event.seq))),
    notes: events.flatMap((event) => {
      const text = event.data['text'];
      return typeof text === 'string' && text.startsWith('entry ') ? [Number(text.slice(6))] : [];
    }),
    things,
    notices: (Array.isArray(notices) ? notices : []).map((one: { readonly kind: string }) => one.kind),
    control,
  };
}

/** How a press is kept: as the app does it, or in Dexie alone. */
export type Way = 'kept' | 'strict' | 'relaxed';

/** Milliseconds that each of so many presses takes, for test/bench. */
export async function presses({ way, times }: { readonly way: Way; readonly times: number }): Promise<number[]> {
  const { holdfastUnderTest: app } = globalThis as unknown as { readonly holdfastUnderTest: App };
  const bare = new (app.db.constructor as typeof Dexie)(`bare-${way}`, {
    chromeTransactionDurability: way === 'strict' ? 'strict' : 'default',
  });
  bare.version(1).stores({ events: '&hash, incident, type, [incident+device+seq]' });
  await bare.open();
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const draft = {
      id: app.newId() as Ulid,
      incident: '01BENCH0000000000000000000' as Ulid,
      at: new Date().toISOString() as Instant,
      by: 'bench',
      device: app.info.deviceId,
      type: 'note.added',
      data: { text: 'Generator runs; fuel until four, then the truck.' },
    };
    const start = performance.now();
    if (way === 'kept') await app.door.record(draft);
    else await bare.table('events').add({ ...draft, seq: index, prev: null, hash: draft.id });
    taken.push(performance.now() - start);
  }
  bare.close();
  return taken;
}
