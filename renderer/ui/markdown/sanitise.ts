import DOMPurify from 'dompurify';
import { ALLOWED_TAGS, SOURCE } from './filter-html.ts';
import { kindOfHref } from './hrefs.ts';

const ATTRIBUTES = [
  'align',
  'alt',
  'class',
  'colspan',
  SOURCE,
  'height',
  'href',
  'id',
  'open',
  'rowspan',
  'start',
  'title',
  'width',
];
const OWN_CLASS = /^md-[a-z-]+$/;
const OWN_ID = /^md-/;

const purify = DOMPurify();

/*
 * Note: attributes decide. DOMPurify's rule for addresses lets remote pictures through wherever links may be https,
 * and `data:` pictures always; so each attribute is judged here by itself. The content security policy is the second wall.
 */
purify.addHook('uponSanitizeAttribute', (element, data) => {
  const value = data.attrValue;
  switch (data.attrName) {
    case 'href':
      data.keepAttr = element.nodeName === 'A' && kindOfHref(value) !== 'refused';
      data.forceKeepAttr = data.keepAttr;
      return;
    case 'id':
      data.keepAttr = /^H[1-6]$/.test(element.nodeName) && OWN_ID.test(value);
      return;
    case 'class':
      data.keepAttr = value.split(' ').every((name) => OWN_CLASS.test(name));
      return;
    case SOURCE:
      data.keepAttr = element.nodeName === 'IMG' && kindOfHref(value) === 'file';
      data.forceKeepAttr = data.keepAttr;
      return;
    default:
      data.keepAttr = ATTRIBUTES.includes(data.attrName);
  }
});

/** `html` as nodes that run nothing, load nothing and lead nowhere but to known schemes. */
export function sanitise(html: string): DocumentFragment {
  return purify.sanitize(html, {
    ALLOWED_TAGS: [...ALLOWED_TAGS],
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOW_UNKNOWN_PROTOCOLS: false,
    KEEP_CONTENT: true,
    RETURN_DOM_FRAGMENT: true,
  });
}
