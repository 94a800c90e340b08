import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { laptops, newerEdition } from '#app/laptops.ts';
import type { App } from '#app/open-app.ts';
import type { LogEvent } from '#domain/incident/events.ts';
import { type ChainHead, sealEvent } from '#domain/incident/log.ts';
import { addEvents } from '#storage/events.ts';
import { as } from '../domain/impact/build.ts';
import { putPlan, testApp } from './test-app.ts';

let count = 0;

/** What `device` wrote in an incident of its own, one event after the other. */
function written(device: string, events: readonly (readonly [at: string, plan: object | null])[]): LogEvent[] {
  count += 1;
  const incident = as<LogEvent['incident']>(`01TESTINCIDENT000000000${String(count).padStart(3, '0')}`);
  let head: ChainHead | null = null;
  return events.map(([at, plan], index) => {
    const event = sealEvent(
      {
        id: as(`01TESTEVENT0000000000${String(count).padStart(3, '0')}${index}0`),
        incident,
        at: as(`${at}T10:00:00+01:00`),
        by: 's-krol',
        device,
        type: plan === null ? 'note.added' : 'incident.declared',
        data: plan === null ? { text: 'x' } : { kind: 'exercise', name: 'x', plan },
      },
      head,
    );
    head = { device, seq: event.seq, hash: event.hash };
    return event;
  });
}

async function appWith(...logs: readonly LogEvent[][]): Promise<App> {
  const app = await testApp();
  await putPlan(app, {});
  await addEvents(app.db, logs.flat());
  return app;
}

const plan = (edition: number | null, id = 'test') => ({ id, edition, hash: 'f'.repeat(64) });

it('LP1: this laptop has the plan in use; the others are those that wrote in a log, newest first', async () => {
  const alone = await laptops(await appWith());
  expect(alone).toMatchObject([{ isThis: true, isCurrent: true, said: { edition: 3 } }]);
  const app = await appWith(
    written('OLD', [['2026-01-02', plan(3)]]),
    written('NEW', [
      ['2026-03-01', plan(3)],
      ['2026-03-02', null],
    ]),
    written('OLD', [['2026-02-02', null]]),
    written(alone[0]?.device ?? '', [['2026-04-01', plan(2)]]),
  );
  expect((await laptops(app)).map(({ device, wrote }) => [device, wrote.slice(0, 10)]).slice(1)).toEqual([
    ['NEW', '2026-03-02'],
    ['OLD', '2026-02-02'],
  ]);
});

it('LP2: another laptop has the edition that it named last, said with its date', async () => {
  const app = await appWith(
    written('ONE', [['2026-01-02', plan(2)]]),
    written('ONE', [['2026-02-02', plan(3)]]),
    written('TWO', [['2026-01-05', plan(2)]]),
  );
  const said = new Map((await laptops(app)).map((one) => [one.device, one]));
  expect(said.get('ONE')).toMatchObject({ isCurrent: true, by: 's-krol', said: { edition: 3 } });
  expect(said.get('ONE')?.said?.at).toContain('2026-02-02');
  expect(said.get('TWO')).toMatchObject({ isCurrent: false, said: { edition: 2 } });
});

it('LP3: who only wrote, or declared something of another plan, has no known edition', async () => {
  const app = await appWith(
    written('WROTE', [['2026-01-02', null]]),
    written('OTHER', [['2026-01-02', plan(3, 'another')]]),
    written('ODD', [['2026-01-02', { edition: 3 }]]),
  );
  expect((await laptops(app)).slice(1).map(({ said, isCurrent }) => [said, isCurrent])).toEqual([
    [null, false],
    [null, false],
    [null, false],
  ]);
});

it('LP4: where another laptop named a newer edition than this one has, that is said', async () => {
  const older = await laptops(await appWith(written('ONE', [['2026-01-02', plan(2)]])));
  expect(newerEdition(older)).toBeNull();
  expect(newerEdition([])).toBeNull();
  const newer = await laptops(
    await appWith(written('ONE', [['2026-01-02', plan(4)]]), written('TWO', [['2026-02-02', plan(5)]])),
  );
  expect(newerEdition(newer)).toMatchObject({ own: 3, edition: 5 });
});
