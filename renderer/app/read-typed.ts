import { type Typed, typedText } from '#domain/editing/typed-text.ts';
import { openWorker } from './open-worker.ts';
import workerUrl from './typed-worker.ts?worker&url';

/** Reads a text as it is typed, away from the keys. */
export interface TypedReader {
  /** Reads `text`; `onRead` hears of it unless another text was given since. */
  read(text: string): void;
  close(): void;
}

/** A reader of the file at `path`. What its worker cannot read, it reads here. */
export function openTypedReader(path: string, onRead: (typed: Typed) => void): TypedReader {
  const worker = openWorker(workerUrl, 'typed');
  /** What is being read, and what came since. */
  let reading: string | null = null;
  let next: string | null = null;
  const begin = (text: string) => {
    reading = text;
    next = null;
    worker.postMessage({ path, text });
  };
  const end = (typed: () => Typed) => {
    reading = null;
    if (next === null) onRead(typed());
    else begin(next);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Typed>) => end(() => data));
  worker.addEventListener('error', () => {
    const text = reading ?? '';
    end(() => typedText(path, text));
  });
  return {
    read: (text) => {
      if (reading === null) begin(text);
      else next = text;
    },
    close: () => worker.terminate(),
  };
}
