import type { Asked, Replied } from './asked-worker.ts';

/** In a worker: answers what an `askedWorker` asks, one question after the other, each with what `answer` gives or throws. */
export function answerQuestions<Question, Answer>(answer: (question: Question) => Answer | Promise<Answer>): void {
  let last: Promise<unknown> = Promise.resolve();
  // Only our own app can reach a worker of ours, and it sends nothing else.
  self.addEventListener('message', ({ data: { request, question } }: MessageEvent<Asked<Question>>) => {
    last = last
      .then(() => answer(question))
      .then((given): Replied<Answer> => ({ request, answer: given }))
      .catch((error: unknown): Replied<Answer> => ({ request, error: String(error) }))
      .then((reply) => self.postMessage(reply));
  });
}
