import { openWorker } from './open-worker.ts';

/** What the worker at `url` answers to the one `question`; it ends then. Throws when it fails. */
export function askWorker<Answer>(url: string, name: string, question: unknown): Promise<Answer> {
  const worker = openWorker(url, name);
  const answer = new Promise<Answer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data));
    worker.addEventListener('error', (event) => reject(new Error(`${name}: ${event.message}`)));
    worker.postMessage(question);
  });
  return answer.finally(() => worker.terminate());
}
