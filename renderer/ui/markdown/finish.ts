import { SOURCE } from './filter-html.ts';
import { kindOfHref, placeOfHref } from './hrefs.ts';

/** The address of a plan's file for `source` as written (`asset:x.png`, `../x.png`): a `blob:` URL, or `null`. */
export type AssetResolver = (source: string) => string | null | Promise<string | null>;

export interface FinishWords {
  readonly pictureMissing: (alternative: string) => string;
}

/** Says after each link that leads outside where it leads. */
export function showHosts(fragment: DocumentFragment): void {
  for (const link of fragment.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    link.setAttribute('draggable', 'false');
    if (kindOfHref(href) !== 'outside') continue;
    link.classList.add('md-outside');
    const place = placeOfHref(href);
    if (link.textContent?.includes(place) === true) continue;
    const shown = link.ownerDocument.createElement('span');
    shown.className = 'md-host';
    shown.textContent = ` (${place})`;
    link.after(shown);
  }
}

/** Makes links words: they lead nowhere and take no focus. */
export function dropLinks(fragment: DocumentFragment): void {
  for (const link of fragment.querySelectorAll('a[href]')) link.removeAttribute('href');
}

/** Puts the plan's files into the pictures of `root`; a picture without one says so in its place. Awaits every picture. */
export async function showPictures(
  root: ParentNode,
  resolve: AssetResolver | undefined,
  words: FinishWords,
): Promise<void> {
  await Promise.all([...root.querySelectorAll('img')].map((image) => showPicture(image, resolve, words)));
}

async function showPicture(
  image: HTMLImageElement,
  resolve: AssetResolver | undefined,
  words: FinishWords,
): Promise<void> {
  const source = image.getAttribute(SOURCE) ?? '';
  const address = kindOfHref(source) === 'file' ? await resolve?.(source) : null;
  if (address?.startsWith('blob:') === true) {
    image.src = address;
    image.draggable = false;
    await image.decode().catch(() => replaceByWords(image, words));
  } else {
    replaceByWords(image, words);
  }
}

function replaceByWords(image: HTMLImageElement, words: FinishWords): void {
  const missing = image.ownerDocument.createElement('span');
  missing.className = 'md-missing';
  missing.textContent = words.pictureMissing(image.alt);
  image.replaceWith(missing);
}
