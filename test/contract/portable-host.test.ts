import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { afterEach, vi } from 'vitest';
import { bindHost, type Caller } from '#electron/services/bind-host.ts';
import { PORTABLE_ORIGIN } from '#electron/services/browser-session.ts';
import { sharedHandlers } from '#electron/services/host-handlers.ts';
import type { PortableBindings } from '#host/channels.ts';
import { portableHost } from '#host/portable-host.ts';
import { farEdge } from './far-edge.ts';
import { describeHost } from './host-contract.ts';
import type { HostUnderTest } from './host-under-test.ts';
import { describeKeeping } from './keeping-contract.ts';
import { describeLinked } from './linked-contract.ts';

type Binding = (caller: Caller, ...args: unknown[]) => unknown;

afterEach(() => vi.unstubAllGlobals());

const setUp: Parameters<typeof describeHost>[1] = async (offer): Promise<HostUnderTest> => {
  const place = await farEdge('portable');
  const edge = { ...place, parts: { ...place.parts, offeredPlan: (await offer?.(place.folder)) ?? null } };
  const next: { folder: string | null; name: string | null } = { folder: null, name: null };
  const saved = new Map<string, Uint8Array>();
  const bindings = new Map<string, Binding>();
  const page = { exposeBinding: async (name: string, binding: Binding) => void bindings.set(name, binding) };
  await bindHost(page, sharedHandlers(edge.parts), (error) => edge.reported.push(error));
  const seenFrom = (url: string, parent: object | null): PortableBindings => {
    const caller = { frame: { url: () => url, parentFrame: () => parent } } as Caller;
    const calls = [...bindings].map(([name, binding]) => [
      name,
      async (...args: unknown[]) => overJson(await binding(caller, ...args.map(overJson))),
    ]);
    return Object.fromEntries(calls) as PortableBindings;
  };
  stubBrowser(next, saved);
  return {
    host: portableHost(seenFrom(`${PORTABLE_ORIGIN}/`, null)),
    stranger: portableHost(seenFrom('https://example.com/', null)),
    edge,
    chooses: (folder) => void Object.assign(next, { folder }),
    savesAs: (name) => void Object.assign(next, { name }),
    savedBytes: async (name) => saved.get(name) ?? null,
  };
};

describeHost('portable', setUp);
describeKeeping('portable', setUp);
describeLinked('portable', setUp);

function overJson(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

/** The browser's dialogs, and base64 where node has none yet. */
function stubBrowser(next: { folder: string | null; name: string | null }, saved: Map<string, Uint8Array>): void {
  const fromBase64 = (text: string) => Uint8Array.from(Buffer.from(text, 'base64'));
  vi.stubGlobal('Uint8Array', Object.assign(Uint8Array, { fromBase64 }));
  vi.stubGlobal('document', { createElement: () => new FolderInput(next) });
  vi.stubGlobal('window', {
    showSaveFilePicker: async () => {
      const { name } = next;
      if (name === null) throw new DOMException('The user aborted a request.', 'AbortError');
      saved.set(name, new Uint8Array());
      return fileHandle(name, saved);
    },
  });
}

function fileHandle(name: string, saved: Map<string, Uint8Array>) {
  const parts: Uint8Array[] = [];
  return {
    name,
    remove: async () => void saved.delete(name),
    createWritable: async () => ({
      write: async (bytes: Uint8Array) => void parts.push(bytes),
      close: async () => void saved.set(name, Uint8Array.from(Buffer.concat(parts))),
    }),
  };
}

/** `<input type="file">`, with `webkitdirectory` or without, as a person uses it. */
class FolderInput extends EventTarget {
  files: readonly unknown[] = [];
  webkitdirectory = false;
  readonly #next: { readonly folder: string | null };

  constructor(next: { readonly folder: string | null }) {
    super();
    this.#next = next;
  }

  click(): void {
    const { folder } = this.#next;
    if (folder === null) this.dispatchEvent(new Event('cancel'));
    else void (this.webkitdirectory ? this.#choose(folder) : this.#chooseFile(folder));
  }

  async #chooseFile(path: string): Promise<void> {
    const size = (await stat(path).catch(() => null))?.size ?? 0;
    const arrayBuffer = async () => Uint8Array.from(await readFile(path)).buffer;
    this.files = [{ name: basename(path), size, arrayBuffer }];
    this.dispatchEvent(new Event('change'));
  }

  async #choose(folder: string): Promise<void> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    this.files = await Promise.all(
      paths.map(async (path) => {
        const bytes = Uint8Array.from(await readFile(path));
        const below = relative(folder, path).split(sep).join('/');
        return {
          size: bytes.length,
          webkitRelativePath: `${basename(folder)}/${below}`,
          arrayBuffer: async () => bytes.buffer,
        };
      }),
    );
    this.dispatchEvent(new Event('change'));
  }
}
