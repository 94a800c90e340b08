import { useEffect, useMemo, useState } from 'react';
import { openWorker } from '#app/open-worker.ts';
import { useWords } from '#ui/words/words.ts';
import workerUrl from './markdown-worker.ts?worker&url';
import { type Rendered, type RenderRequest, renderHtml } from './render-html.ts';
import { RenderQueue } from './render-queue.ts';

/** Up to this many characters cost less to render than to send; the limits keep their worst case below 30 ms. */
const SHORT = 2000;
const MOST_KEPT = 200;

const queue = new RenderQueue(() => openWorker(workerUrl, 'markdown'));
/** What was rendered lately, newest last, so that coming back to a document shows it at once. */
const kept = new Map<string, Rendered>();

/** The HTML of `markdown`, not yet sanitised; `null` while the worker is at it. */
export function useRendered(markdown: string, isInline: boolean): Rendered | null {
  const { alerts } = useWords().markdown;
  const request = useMemo((): RenderRequest => ({ markdown, isInline, alerts }), [markdown, isInline, alerts]);
  const now = useMemo(() => renderedNow(request), [request]);
  const [later, setLater] = useState<{ readonly request: RenderRequest; readonly rendered: Rendered } | null>(null);
  useEffect(() => {
    if (now !== null) return;
    let isWanted = true;
    void queue.render(request).then((rendered) => {
      keep(request, rendered);
      if (isWanted) setLater({ request, rendered });
    });
    return () => {
      isWanted = false;
    };
  }, [request, now]);
  return now ?? (later?.request === request ? later.rendered : null);
}

function renderedNow(request: RenderRequest): Rendered | null {
  const known = kept.get(keyOf(request));
  if (known !== undefined) return known;
  if (request.markdown.length > SHORT) return null;
  const rendered = renderHtml(request);
  keep(request, rendered);
  return rendered;
}

function keep(request: RenderRequest, rendered: Rendered): void {
  const key = keyOf(request);
  kept.delete(key);
  kept.set(key, rendered);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
}

function keyOf(request: RenderRequest): string {
  // Words of the alerts tell languages apart only all together: a note is a « Note » in French too.
  return `${request.isInline ? 'i' : 'b'}${Object.values(request.alerts).join()}\n${request.markdown}`;
}
