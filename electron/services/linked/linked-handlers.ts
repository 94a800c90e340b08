import { z } from 'zod';
import { HostFailure } from '#electron/services/host-failure.ts';
import { linkedFolder } from '#electron/services/linked/linked-folder.ts';
import { parsed } from '#electron/services/parse-arguments.ts';
import type { Handlers, LinkedCall } from '#host/channels.ts';

const lastFolders = new WeakMap<object, string>();

/** Notes the folder that the person named at the start, or chose in a dialog: it is the one that can be linked. */
export function noteFolder(parts: object, path: string): void {
  lastFolders.set(parts, path);
}

const noArguments = z.tuple([]);
const linkArguments = z.tuple([z.boolean()]);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const writeArguments = z.tuple([
  z
    .array(
      z.object({
        path: z.string().min(1).max(1024),
        base64: z
          .string()
          .max(90 * 1024 * 1024)
          .nullable(),
        expected: sha256.nullable(),
      }),
    )
    .max(20_000),
]);

/** The calls about the linked folder. Its path stays here. */
export function linkedHandlers(parts: {
  readonly dataFolder: string;
  readonly offeredPlan: string | null;
}): Handlers<LinkedCall> {
  const linked = linkedFolder(parts.dataFolder);
  return {
    linkFolder: async (...args) => {
      const [isLinked] = parsed(linkArguments, args);
      if (!isLinked) return linked.link(null);
      const path = lastFolders.get(parts) ?? parts.offeredPlan;
      if (path === null) throw new HostFailure('refused');
      return linked.link(path);
    },
    linkedFolder: async (...args) => {
      parsed(noArguments, args);
      return linked.state();
    },
    readLinked: async (...args) => {
      parsed(noArguments, args);
      return linked.read();
    },
    writeLinked: async (...args) => linked.write(parsed(writeArguments, args)[0]),
  };
}
