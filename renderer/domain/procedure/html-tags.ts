/** Elements of HTML: a tag of another name (`<namespace>`) is a placeholder that the author wants to be read. */
const ELEMENTS = new Set(
  (
    'a abbr acronym address applet area article aside audio b base bdi bdo big blockquote body br button canvas caption ' +
    'center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption ' +
    'figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label ' +
    'legend li link main map mark marquee math menu meta meter nav noframes noscript object ol optgroup option output p ' +
    'param path picture pre progress q rp rt ruby s samp script search section select slot small source span strike ' +
    'strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var ' +
    'video wbr'
  ).split(' '),
);

const TAG_NAME = /^<\/?([a-zA-Z][\w:.-]*)/;

/** Whether `tag` ("<b>", "</details>", a comment) is markup of HTML rather than words in angle brackets. */
export function isHtmlTag(tag: string): boolean {
  const name = TAG_NAME.exec(tag)?.[1];
  return name === undefined || ELEMENTS.has(name.toLowerCase());
}
