import type { Target } from './model.ts';

const STEP = /^step-(\d+(?:\.\d+)*)$/;

/**
 * Where `href` leads inside the plan: `#heading`, `#step-9` or `procedure:ID`; `null` for every other link.
 *
 * A heading whose slug is `step-9` wins over the ninth step. Rules G10, G11.
 */
export function targetOf(href: string, slugs: ReadonlySet<string>): Target | null {
  if (href.startsWith('procedure:')) {
    const id = href.slice('procedure:'.length);
    return id === '' ? null : { to: 'procedure', id };
  }
  if (!href.startsWith('#') || href === '#') return null;
  const slug = slugOfHref(href);
  const number = STEP.exec(slug)?.[1];
  return number === undefined || slugs.has(slug) ? { to: 'heading', slug } : { to: 'step', number };
}

/** The slug that the link `#…` names: percent-decoded, NFC, lower case as slugs are. */
function slugOfHref(href: string): string {
  return safelyDecoded(href.slice(1)).normalize('NFC').toLowerCase();
}

/** The link that leads to `target`. */
export function hrefOf(target: Target): string {
  switch (target.to) {
    case 'heading':
      return `#${target.slug}`;
    case 'step':
      return `#step-${target.number}`;
    case 'procedure':
      return `procedure:${target.id}`;
    default:
      return unreachable(target);
  }
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function unreachable(value: never): never {
  throw new TypeError(`unknown target ${JSON.stringify(value)}`);
}
