import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { securityHeaders } from '#electron/services/security-headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/** Stands in built pages where each load puts a nonce of its own (`html.cspNonce` in vite.config.ts). */
const NONCE_PLACE = '__HOLDFAST_NONCE__';

/** Files that the origin has: URL path to file. Nothing else is ever read, whatever is asked for. */
export type ServedFiles = ReadonlyMap<string, string>;

/** What is answered to a request. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** The built renderer in `folder`, as a fixed map; `/` is index.html. Throws when there is none. */
export async function servedFilesIn(folder: string): Promise<ServedFiles> {
  const files = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && extname(path) in TYPES) files.set(`/${relative(folder, path).split(sep).join('/')}`, path);
  }
  const index = files.get('/index.html');
  if (index === undefined) throw new Error(`no index.html in ${folder}`);
  return files.set('/', index);
}

/** The answer to `method` on `url`, whose origin was checked before. Query and fragment are for the page. */
export async function answerFrom(files: ServedFiles, url: URL, method: string): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') return refusal(405);
  const path = files.get(url.pathname);
  if (path === undefined) return refusal(404);
  const body = await readFile(path);
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  if (extname(path) !== '.html') return { status: 200, headers: withType(securityHeaders(kindOf(path)), type), body };
  const nonce = randomBytes(18).toString('base64');
  const page = Buffer.from(body.toString('utf8').replaceAll(NONCE_PLACE, nonce));
  return { status: 200, headers: withType(securityHeaders({ page: nonce }), type), body: page };
}

/** The built worker of renderer/app/map-layout/layout-worker.ts: see the note there. */
function kindOf(path: string): 'layout-worker' | 'other' {
  return /^layout-worker-[\w-]+\.js$/.test(basename(path)) ? 'layout-worker' : 'other';
}

function refusal(status: number): Answer {
  const headers = withType(securityHeaders('other'), 'text/plain; charset=utf-8');
  return { status, headers, body: Buffer.from(String(status)) };
}

function withType(headers: Readonly<Record<string, string>>, type: string): Readonly<Record<string, string>> {
  return { ...headers, 'content-type': type };
}
