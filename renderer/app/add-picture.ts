import { cleanPicture } from '#domain/editing/clean-picture.ts';
import { slugOf } from '#domain/plan/ids.ts';
import { LIMITS } from '#domain/plan/limits.ts';
import { foldedPath } from '#domain/plan/paths.ts';
import { fileHash } from '#domain/plan/plan-hash.ts';
import { changeFiles } from './change-plan.ts';
import type { App } from './open-app.ts';
import { filePaths } from './plan-files.ts';
import type { Author } from './record.ts';

/** Longest side of a picture, in pixels: more is no use on screen or on A4. */
const LONGEST = 2400;
/** A picture that is small and stays as it is, but for what it says of place and camera. */
const SMALL = 1024 * 1024;

/** Why a file was not taken in. */
type PictureRefusal = 'too-large' | 'no-picture';

/** A file of `assets/` that a person dropped or pasted: its path, or why it was not taken in. */
export type PictureAdded = { readonly path: string } | { readonly refused: PictureRefusal };

/**
 * Takes a picture into the plan: without place, time and camera, and shrunk when it is huge. Other files are refused.
 *
 * One that is there already, to the byte, is not kept twice.
 */
export async function addPicture(app: App, author: Author, file: File, name: string): Promise<PictureAdded> {
  if (file.size > LIMITS.assetBytes) return { refused: 'too-large' };
  const made = await pictureFor(new Uint8Array(await file.arrayBuffer()), file.type);
  if (made === null) return { refused: 'no-picture' };
  const known = await sameFile(app, made.bytes);
  if (known !== null) return { path: known };
  const path = await freeAsset(app, file.name, made.extension);
  await changeFiles(app, author, { name, files: [{ path, bytes: made.bytes }] });
  return { path };
}

interface Picture {
  readonly bytes: Uint8Array;
  readonly extension: string;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'image/gif': '.gif',
};

async function pictureFor(bytes: Uint8Array, type: string): Promise<Picture | null> {
  const extension = EXTENSIONS[type];
  const clean = extension === undefined ? null : cleanPicture(bytes);
  if (extension === undefined || clean === null) return null;
  // Drawn as it is to be seen: a JPEG that asks to be turned loses that with its EXIF.
  const drawn = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type }), {
    imageOrientation: 'from-image',
  }).catch(() => null);
  if (drawn === null) return null;
  const plain = await createImageBitmap(new Blob([new Uint8Array(clean)], { type })).catch(() => null);
  const isTurned = plain === null || plain.width !== drawn.width || (type === 'image/jpeg' && hasTurn(bytes));
  const longest = Math.max(drawn.width, drawn.height);
  if (!isTurned && longest <= LONGEST && (clean.length <= SMALL || type === 'image/gif'))
    return { bytes: clean, extension };
  const scale = Math.min(1, LONGEST / longest);
  const canvas = new OffscreenCanvas(Math.round(drawn.width * scale), Math.round(drawn.height * scale));
  canvas.getContext('2d')?.drawImage(drawn, 0, 0, canvas.width, canvas.height);
  const kind = type === 'image/png' ? 'image/png' : 'image/jpeg';
  const blob = await canvas.convertToBlob({ type: kind, quality: 0.85 });
  return { bytes: new Uint8Array(await blob.arrayBuffer()), extension: EXTENSIONS[kind] ?? extension };
}

/** Whether EXIF's orientation is there at all: reading which one is the browser's. */
function hasTurn(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  return head.includes('Exif');
}

async function sameFile(app: App, bytes: Uint8Array): Promise<string | null> {
  const hash = fileHash(bytes);
  const row = await app.db.hashes.filter((one) => one.sha256 === hash && one.path.startsWith('assets/')).first();
  return row?.path ?? null;
}

async function freeAsset(app: App, name: string, extension: string): Promise<string> {
  const taken = new Set([...(await filePaths(app))].map(foldedPath));
  const stem = slugOf(name.replace(/\.[^.]*$/, '')) || 'picture';
  for (let number = 1; ; number += 1) {
    const path = `assets/${stem}${number === 1 ? '' : `-${number}`}${extension}`;
    if (!taken.has(foldedPath(path))) return path;
  }
}
