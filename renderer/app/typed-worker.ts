/** The worker in which a long text is read as it is typed, so that keys do not wait for it. */
import { typedText } from '#domain/editing/typed-text.ts';

self.addEventListener('message', ({ data }: MessageEvent<{ readonly path: string; readonly text: string }>) =>
  self.postMessage(typedText(data.path, data.text)),
);
