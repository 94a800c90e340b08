/** The worker in which long Markdown becomes HTML, so that it can be stopped. */
import { type RenderRequest, renderHtml } from './render-html.ts';

self.addEventListener('message', (event: MessageEvent<RenderRequest>) => {
  // Only our own page can reach this worker, and it sends nothing else.
  self.postMessage(renderHtml(event.data));
});
