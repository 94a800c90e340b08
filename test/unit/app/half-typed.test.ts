import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { forgetPerson } from '#app/forget-person.ts';
import { journalDouble } from './journal-double.ts';
import { hostDouble, openTestApp, putPlan, testApp } from './test-app.ts';

const FORM = 'capture';

it('KT1: the first words are kept at once, those that follow together, long texts too', async () => {
  const journal = journalDouble();
  const app = await testApp(journal.host);
  const written = () => journal.lines.filter(({ change }) => change.kind === 'setting').length;
  app.typed.keep(FORM, { text: 'S' });
  await expect.poll(async () => (await app.db.settings.get('typed:capture'))?.value).toEqual({ text: 'S' });
  for (const text of ['Si', 'Sir', 'Sire', 'Siren']) app.typed.keep(FORM, { text });
  await expect.poll(async () => (await app.db.settings.get('typed:capture'))?.value).toEqual({ text: 'Siren' });
  expect(written()).toBe(2);
  expect(app.typed.read(FORM)).toEqual({ text: 'Siren' });
  const long = 'x'.repeat(5000);
  app.typed.keep('report', { text: 'A' });
  app.typed.keep('report', { text: long });
  await expect.poll(async () => (await app.db.settings.get('typed:report'))?.value).toEqual({ text: long });
});

it('KT2: words that became an entry do not come back', async () => {
  const journal = journalDouble();
  const app = await openTestApp(hostDouble(journal.host), 'typed-gone');
  app.typed.keep(FORM, { text: 'Siren at gate two' });
  app.typed.keep(FORM, {});
  await app.typed.settled();
  expect(app.typed.read(FORM)).toEqual({});
  app.db.close();
  const again = await openTestApp(hostDouble(journal.host), 'typed-gone');
  expect(again.typed.read(FORM)).toEqual({});
  again.typed.keep(FORM, {});
  await again.typed.settled();
  expect(journal.lines).toHaveLength(2);
});

it('KT3: they are there after a restart, and where the database was lost', async () => {
  const journal = journalDouble();
  const app = await openTestApp(hostDouble(journal.host), 'typed-kept');
  app.typed.keep(FORM, { text: 'Siren' });
  app.typed.keep('decision/1/', { question: 'Hold?', reason: '' });
  await app.typed.settled();
  app.db.close();
  for (const name of ['typed-kept', 'typed-lost']) {
    const again = await openTestApp(hostDouble(journal.host), name);
    expect(again.typed.read(FORM)).toEqual({ text: 'Siren' });
    expect(again.typed.read('decision/1/')).toEqual({ question: 'Hold?', reason: '' });
  }
});

it('KT4: what a full disk did not take stays, and is kept once it can be', async () => {
  const journal = journalDouble();
  const app = await testApp(journal.host);
  journal.fail('disk-full');
  for (const text of ['S', 'Si', 'Sir', 'Siren']) {
    app.typed.keep(FORM, { text });
    await app.typed.settled();
  }
  expect(app.typed.read(FORM)).toEqual({ text: 'Siren' });
  journal.fail(null);
  await expect
    .poll(() => journal.lines.map(({ change }) => change), { timeout: 5000 })
    .toEqual([{ kind: 'setting', key: 'typed:capture', value: { text: 'Siren' } }]);
});

it('KT5: taking a person out drops what was half typed about anybody', async () => {
  const app = await testApp({ ...journalDouble().host, forgetHistory: async () => undefined });
  await putPlan(app, { 'contacts/a.yaml': '- { id: a, name: Ada }\n- { id: b, name: Bea }\n' });
  app.typed.keep(FORM, { text: 'Ada does not answer' });
  await app.typed.settled();
  await forgetPerson(app, { by: 'b' }, 'a', 'Take out Ada');
  expect(app.typed.read(FORM)).toEqual({});
  expect((await app.db.settings.get('typed:capture'))?.value).toBeNull();
});
