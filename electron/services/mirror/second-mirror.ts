import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { HostFailure } from '#electron/services/host-failure.ts';
import { keepMirror, type Mirror, type MirrorOptions, type MirrorStanding } from '#electron/services/mirror/mirror.ts';
import { mirrorPlaces, type Place } from '#electron/services/mirror/places.ts';
import { writeAtomic } from '#electron/services/write-atomic.ts';

const chosenSchema = z.object({ id: z.string(), label: z.string() });

/** The place that was chosen for the second mirror, which need not be there now. */
type Chosen = Readonly<z.infer<typeof chosenSchema>>;

/** A mirror outside this laptop's disk, where one was chosen. */
export interface SecondMirror {
  /** `null` where none was chosen. */
  standing(): (MirrorStanding & Chosen) | null;
  /** Keeps a mirror at the place of that id; `null`: nowhere any more (what lies there stays). */
  choose(id: string | null): Promise<void>;
  /** Deletes what this laptop wrote at the place, where that is there, and keeps none there any more. */
  erase(): Promise<void>;
  touch(): void;
  flush(): Promise<void>;
  stop(): void;
}

/** How the second mirror is kept. */
export interface SecondMirrorOptions extends Omit<MirrorOptions, 'folder'> {
  readonly dataFolder: string;
  /** Name of the mirror's folder at its place: two laptops may use one drive. */
  readonly folderName: string;
  readonly places?: () => Promise<readonly Place[]>;
}

/** The second mirror of a data folder, as chosen before. */
export async function openSecondMirror(options: SecondMirrorOptions): Promise<SecondMirror> {
  const path = join(options.dataFolder, 'second-mirror.json');
  const places = options.places ?? mirrorPlaces;
  let chosen = await readChosen(path);
  let mirror = chosen === null ? null : mirrorAt(chosen);

  function mirrorAt({ id }: Chosen): Mirror {
    const folder = async () => {
      const place = (await places()).find((candidate) => candidate.id === id);
      return place === undefined ? null : join(place.path, options.folderName);
    };
    return keepMirror({ ...options, folder });
  }

  return {
    standing: () => (chosen === null || mirror === null ? null : { ...mirror.standing(), ...chosen }),
    choose: async (id) => {
      const place = id === null ? null : (await places()).find((candidate) => candidate.id === id);
      if (place === undefined) throw new HostFailure('refused');
      if (place === null) await rm(path, { force: true });
      else await writeAtomic(path, `${JSON.stringify({ id: place.id, label: place.label })}\n`);
      mirror?.stop();
      chosen = place === null ? null : { id: place.id, label: place.label };
      mirror = chosen === null ? null : mirrorAt(chosen);
      mirror?.touch();
    },
    erase: async () => {
      const place = chosen === null ? undefined : (await places()).find((candidate) => candidate.id === chosen?.id);
      mirror?.stop();
      await mirror?.settled();
      if (place !== undefined) await rm(join(place.path, options.folderName), { recursive: true, force: true });
      await rm(path, { force: true });
      [chosen, mirror] = [null, null];
    },
    touch: () => mirror?.touch(),
    flush: async () => mirror?.flush(),
    stop: () => mirror?.stop(),
  };
}

async function readChosen(path: string): Promise<Chosen | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  try {
    return chosenSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
