import { basename } from 'node:path';
import { z } from 'zod';
import { appVersion } from '#electron/services/app-root.ts';
import type { Device } from '#electron/services/device.ts';
import { HostFailure } from '#electron/services/host-failure.ts';
import { type KeepingParts, keepingHandlers } from '#electron/services/keeping-handlers.ts';
import { linkedHandlers } from '#electron/services/linked/linked-handlers.ts';
import { parsed } from '#electron/services/parse-arguments.ts';
import { readPlanFolder } from '#electron/services/plan-folder.ts';
import { shippedPlan } from '#electron/services/shipped-plans.ts';
import type { Handlers, SharedCall } from '#host/channels.ts';
import type { HostFolder, HostInfo } from '#host/host.ts';

/** What differs between the shells, and what was settled at the start. */
export interface ShellParts extends KeepingParts {
  readonly shell: HostInfo['shell'];
  readonly shellVersion: string;
  readonly dataFolder: string;
  readonly device: Device;
  readonly locale: string;
  /** Path of the plan that the app was started with, if any. */
  readonly offeredPlan: string | null;
  /** The print page of a job, as a PDF. */
  printJob(job: string): Promise<Uint8Array>;
  /** Opens an address whose scheme was checked. */
  openAddress(url: string): Promise<void>;
}

const MOST_JOB_CHARACTERS = 256 * 1024 * 1024;

/** A name to suggest: one part of a path, of any language. */
export const fileNameSchema = z
  .string()
  .min(1)
  .max(200)
  .refine((name) => name === basename(name) && !/[\\/]/.test(name) && name !== '.' && name !== '..');

export const printOrderSchema = z.object({
  suggestedName: fileNameSchema,
  job: z.string().max(MOST_JOB_CHARACTERS),
});

const noArguments = z.tuple([]);
const shippedPlanArguments = z.tuple([z.enum(['example', 'library'])]);
const printArguments = z.tuple([printOrderSchema]);
const addressArguments = z.tuple([z.string().max(4096)]);

const OPENED_SCHEMES: readonly string[] = ['https:', 'http:', 'mailto:', 'tel:'];

/** The calls that both shells answer alike. */
export function sharedHandlers(parts: ShellParts): Handlers<SharedCall> {
  let offered = parts.offeredPlan;
  return {
    info: async (...args) => {
      parsed(noArguments, args);
      return infoOf(parts);
    },
    shippedPlan: async (...args) => shippedPlan(parsed(shippedPlanArguments, args)[0]),
    offeredFolder: async (...args) => {
      parsed(noArguments, args);
      const path = offered;
      offered = null;
      return path === null ? null : folderAt(path);
    },
    renderPdf: async (...args) => parts.printJob(parsed(printArguments, args)[0].job),
    openExternal: async (...args) => parts.openAddress(checkedAddress(parsed(addressArguments, args)[0])),
    ...keepingHandlers(parts),
    ...linkedHandlers(parts),
  };
}

/** The folder at `path`, under its own name. */
export async function folderAt(path: string): Promise<HostFolder> {
  return { name: basename(path), files: await readPlanFolder(path) };
}

function infoOf(parts: ShellParts): HostInfo {
  const { shell, shellVersion, dataFolder, device, locale } = parts;
  const platform = process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux';
  return {
    appVersion: appVersion(),
    shell,
    shellVersion,
    dataFolder,
    deviceName: device.name,
    deviceId: device.id,
    platform,
    locale,
  };
}

function checkedAddress(text: string): string {
  const url = URL.parse(text);
  if (url === null || !OPENED_SCHEMES.includes(url.protocol)) throw new HostFailure('refused');
  return url.href;
}
