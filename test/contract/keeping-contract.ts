import { mkdir, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Instant, Ulid } from '#domain/incident/events.ts';
import { sealEvent } from '#domain/incident/log.ts';
import { sha256Of } from '#domain/journal/heads.ts';
import { planChanges } from '#domain/journal/plan-changes.ts';
import type { HostInfo } from '#host/host.ts';
import { pattern } from './far-edge.ts';
import type { HostUnderTest } from './host-under-test.ts';

const NOTE = sealEvent(
  {
    id: '01JD4Z9K7X8Y6W5V4T3S2R1Q0A' as Ulid,
    incident: '01JD4Z9K7X8Y6W5V4T3S2R1Q0P' as Ulid,
    at: '2026-11-22T11:00:00+01:00' as Instant,
    by: 'SK',
    device: 'laptop-a',
    type: 'note.added',
    data: { text: 'Generator runs' },
  },
  null,
);

/** What every implementation of `Host` does alike about what is kept outside the database. */
export function describeKeeping(shell: HostInfo['shell'], setUp: () => Promise<HostUnderTest>): void {
  const event = JSON.stringify({ kind: 'event', event: NOTE });
  const setting = JSON.stringify({ kind: 'setting', key: 'theme', value: 'dark' });

  describe(`keeping: ${shell}`, () => {
    afterEach(() => void vi.unstubAllEnvs());

    it('begins with nothing', async () => {
      const { host } = await setUp();
      const record = await host.journalRecord();
      const { store, head, plan, newer, flaws, setAside } = record;
      expect({ head, plan, newer, flaws, setAside }).toEqual({
        ...{ head: { seq: 0, hash: null }, plan: null, newer: false, flaws: [], setAside: null },
      });
      expect(store).toMatch(/^[0-9A-Z]{26}$/);
      expect(record.heads.events.count).toBe(0);
    });

    it('writes lines, and gives them back', async () => {
      const { host, edge } = await setUp();
      const first = await host.appendJournal(event);
      const second = await host.appendJournal(setting);
      expect([first.seq, second.seq]).toEqual([1, 2]);
      const text = await readFile(join(edge.folder, 'journal', '000001-000000000001.jsonl'), 'utf8');
      const [, last = ''] = text.split('\n');
      expect(last).toContain('"key":"theme"');
      const since = await host.journalSince(first);
      expect(new TextDecoder().decode(since ?? new Uint8Array())).toBe(`${last}\n`);
      expect(await host.journalSince(second)).toEqual(new Uint8Array());
      expect(await host.journalSince({ seq: 1, hash: 'f'.repeat(64) })).toBeNull();
      expect(await host.journalRecord()).toMatchObject({ head: second, heads: { events: { count: 1 } } });
    });

    it('writes several changes in one call, or none of them', async () => {
      const { host } = await setUp();
      const head = await host.appendJournal(`${event}\n${setting}`);
      expect(head.seq).toBe(2);
      await expect(host.appendJournal(`${setting}\n{"kind":"invention"}`)).rejects.toMatchObject({ code: 'refused' });
      await expect(host.appendJournal(`${setting}\n`)).rejects.toMatchObject({ code: 'refused' });
      expect(await host.journalRecord()).toMatchObject({ head, heads: { events: { count: 1 } } });
    });

    it('gives back everything that it keeps', async () => {
      const { host } = await setUp();
      const bytes = pattern(8_000_000);
      const file = { path: 'assets/map.png', bytes, sha256: sha256Of(bytes) };
      for (const change of planChanges(null, { id: 'p', files: [file], shipped: 'example' })) {
        await host.appendJournal(JSON.stringify(change));
      }
      await host.appendJournal(event);
      await host.appendJournal(setting);
      const kept = await host.keptState();
      expect(kept).toMatchObject({ shipped: 'example', settings: { theme: 'dark' } });
      expect(JSON.parse(new TextDecoder().decode(kept.events))).toEqual(NOTE);
      expect(kept.files.map((it) => it.path)).toEqual(['assets/map.png']);
      expect(Buffer.compare(kept.files[0]?.bytes ?? new Uint8Array(), bytes)).toBe(0);
    });

    it.each(['', '{}', '{"kind":"event"}', '{"kind":"invention"}', 'null', '[['])(
      'refuses the change %s',
      async (text) => {
        const { host } = await setUp();
        await expect(host.appendJournal(text)).rejects.toMatchObject({ code: 'refused' });
        expect((await host.journalRecord()).head.seq).toBe(0);
      },
    );

    it('makes snapshots, lists them, and gives back what they hold', async () => {
      const { host } = await setUp();
      const head = await host.appendJournal(setting);
      const made = await host.makeSnapshot();
      expect(made).toMatchObject({ why: 'asked', seq: 1 });
      expect(await host.snapshots()).toEqual([made]);
      expect(await host.readSnapshot(made.id)).toMatchObject({ head, settings: { theme: 'dark' } });
      await expect(host.readSnapshot('../device')).rejects.toMatchObject({ code: 'unreadable' });
    });

    it('keeps a second mirror at a place that the host lists, and nowhere else', async () => {
      const { host, edge } = await setUp();
      const place = await mkdtemp(join(tmpdir(), 'holdfast-place-'));
      vi.stubEnv('HOLDFAST_MIRROR_PLACES', place);
      const places = await host.mirrorPlaces();
      expect(places).toHaveLength(1);
      expect(JSON.stringify(places)).not.toContain(tmpdir());
      await expect(host.chooseMirror(place)).rejects.toMatchObject({ code: 'refused' });
      await host.chooseMirror(places[0]?.id ?? '');
      await host.appendJournal(event);
      await vi.waitFor(
        async () => {
          const { mirror, second } = await host.keeping();
          expect([mirror.state, second?.state]).toEqual(['current', 'current']);
        },
        { timeout: 5000 },
      );
      const log = `incidents/${NOTE.incident}.jsonl`;
      const own = await readFile(join(edge.folder, 'mirror', log), 'utf8');
      const other = await readFile(join(place, 'holdfast-front-desk-1-2R1Q0P', log), 'utf8');
      expect(own).toContain('Generator runs');
      expect(other).toBe(own);
      await host.chooseMirror(null);
      expect((await host.keeping()).second).toBeNull();
    });

    it('says how much room there is', async () => {
      const { host } = await setUp();
      expect((await host.keeping()).space.freeBytes).toBeGreaterThan(0);
    });

    it('puts the profile aside for reasons that it knows', async () => {
      const { host, edge } = await setUp();
      await mkdir(join(edge.folder, 'profile'));
      await host.setProfileAside('different');
      await expect(host.setProfileAside('whim' as 'asked')).rejects.toMatchObject({ code: 'refused' });
      expect(edge.setAside).toEqual(['different']);
    });

    it('hears how the database is, and shows folders by what they are', async () => {
      const { host, edge } = await setUp();
      expect(await host.databaseIs('good')).toBeNull();
      expect(await host.databaseIs('made-again')).toBe('20261122T100000Z-database');
      await host.openFolder('mirror');
      await host.openFolder('data');
      expect(edge.opened).toEqual([join(edge.folder, 'mirror'), edge.folder]);
      await expect(host.openFolder('../' as 'data')).rejects.toMatchObject({ code: 'refused' });
    });

    it('forgets what was and keeps what is', async () => {
      const { host, edge } = await setUp();
      await host.appendJournal(JSON.stringify({ kind: 'setting', key: 'theme', value: 'light' }));
      await host.makeSnapshot();
      await host.appendJournal(event);
      const head = await host.appendJournal(setting);
      await host.forgetHistory();
      expect(edge.setAside).toEqual(['forget']);
      expect(await host.keptState()).toMatchObject({ head, settings: { theme: 'dark' } });
      expect(await host.snapshots()).toHaveLength(1);
      const left = await readdir(join(edge.folder, 'journal'));
      expect(left).toEqual(['record.json']);
      const next = await host.appendJournal(setting);
      expect(next.seq).toBe(head.seq + 1);
      expect(await host.journalRecord()).toMatchObject({ flaws: [], heads: { events: { count: 1 } } });
    });

    it('erases everything for one who says the name of this laptop', async () => {
      const { host, edge } = await setUp();
      await expect(host.eraseEverything('some laptop')).rejects.toMatchObject({ code: 'refused' });
      expect(edge.setAside).toEqual([]);
      await host.eraseEverything('front-desk-1');
      expect(edge.setAside).toEqual(['erase']);
    });

    it('answers no stranger', async () => {
      const { stranger, edge } = await setUp();
      await expect(stranger.appendJournal(event)).rejects.toMatchObject({ code: 'refused' });
      await expect(stranger.keptState()).rejects.toMatchObject({ code: 'refused' });
      await expect(stranger.setProfileAside('asked')).rejects.toMatchObject({ code: 'refused' });
      await expect(stranger.forgetHistory()).rejects.toMatchObject({ code: 'refused' });
      await expect(stranger.eraseEverything('front-desk-1')).rejects.toMatchObject({ code: 'refused' });
      expect(edge.setAside).toEqual([]);
    });
  });
}
