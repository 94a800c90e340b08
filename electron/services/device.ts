import { readFile, rename } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { z } from 'zod';
import { writeAtomic } from '#electron/services/write-atomic.ts';

const deviceSchema = z.object({ id: z.string().regex(/^[0-9A-Z]{26}$/), name: z.string().min(1).max(200) });

/** This installation, as logs name it. */
export type Device = Readonly<z.infer<typeof deviceSchema>>;

/** The device that owns `dataFolder`: read from device.json there, made on the first start. */
export async function deviceOf(dataFolder: string): Promise<Device> {
  const path = join(dataFolder, 'device.json');
  const text = await textOf(path);
  const known = text === null ? null : deviceIn(text);
  if (known !== null) return known;
  // A file that cannot be read may be all that is left of an id: set aside, never overwritten.
  if (text !== null) await rename(path, `${path}.unreadable-${Date.now()}`);
  const device = { id: ulid(), name: hostname() || 'laptop' };
  await writeAtomic(path, `${JSON.stringify(device, null, 2)}\n`);
  return device;
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function deviceIn(text: string): Device | null {
  try {
    return deviceSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
