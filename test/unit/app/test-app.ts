import { type App, openApp } from '#app/open-app.ts';
import { planRows } from '#app/plan.ts';
import { readFolder } from '#app/read-folder.ts';
import { planHash } from '#domain/plan/plan-hash.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import type { Host } from '#host/host.ts';
import { journalDouble } from './journal-double.ts';

/** A host that knows itself and keeps a journal in memory: every call that a test did not give fails. */
export function hostDouble(calls: Partial<Host> = {}): Host {
  const known: Partial<Host> = {
    info: async () => ({
      appVersion: '0.1.0',
      shell: 'portable',
      shellVersion: 'test',
      dataFolder: 'test',
      deviceName: 'LYO-OPS-03',
      deviceId: '01TESTDEVICE00000000000000',
      platform: 'linux',
      locale: 'en',
    }),
    ...journalDouble().host,
    ...calls,
  };
  return new Proxy(known as Host, {
    get: (host, name) => {
      const call: unknown = Reflect.get(host, name);
      if (call !== undefined) return call;
      return () => Promise.reject(new Error(`the double has no ${String(name)}`));
    },
  });
}

let count = 0;

/** An app on a new, empty database. */
export function testApp(calls?: Partial<Host>): Promise<App> {
  count += 1;
  return openTestApp(hostDouble(calls), `app-test-${count}`);
}

/** An app on the database of that name: a new one, or one that another test app had open. */
export function openTestApp(host: Host, databaseName: string): Promise<App> {
  return openApp(host, { databaseName, read: async (files) => readFolder({ name: '', files }) });
}

/** A plan folder of these texts, by path, with a plan.yaml. */
export function folderOf(texts: Readonly<Record<string, string>>) {
  const all = { 'plan.yaml': 'format: holdfast/1\nid: test\nname: Test plan\nedition: 3\n', ...texts };
  return Object.entries(all).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
}

/** Puts a plan of these texts into `app`. */
export async function putPlan(app: App, texts: Readonly<Record<string, string>>): Promise<void> {
  const files = folderOf(texts);
  const { plan, problems } = readPlan(files);
  if (plan === null) throw new Error(`no plan: ${JSON.stringify(problems)}`);
  await app.door.replacePlan(planRows(plan, planHash(files), null));
}
