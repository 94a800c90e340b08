import { describe, expect, it } from 'vitest';
import { type Asked, askedWorker, type WorkerPort } from '#app/asked-worker.ts';

/** Workers that answer when the test says so, in the order in which they were opened. */
function standIn() {
  const opened: {
    readonly posted: Asked<string>[];
    readonly reply: (data: unknown) => void;
    readonly fail: () => void;
    ended: boolean;
  }[] = [];
  const open = (): WorkerPort => {
    const listeners = new Map<string, (event: never) => void>();
    const worker = {
      posted: [] as Asked<string>[],
      reply: (data: unknown) => listeners.get('message')?.({ data } as never),
      fail: () => listeners.get('error')?.({ error: new Error('gone') } as never),
      ended: false,
    };
    opened.push(worker);
    return {
      postMessage: (asked: Asked<string>) => worker.posted.push(asked),
      terminate: () => {
        worker.ended = true;
      },
      addEventListener: (type: string, listener: (event: never) => void) => listeners.set(type, listener),
    } as WorkerPort;
  };
  return { opened, asked: askedWorker<string, number>('test', open) };
}

describe('a worker that stays', () => {
  it('AW1: one worker answers every question; an answer goes to who asked', async () => {
    const { opened, asked } = standIn();
    expect(opened).toHaveLength(0);
    const [first, second] = [asked.ask('a'), asked.ask('b')];
    expect(opened[0]?.posted).toEqual([
      { request: 1, question: 'a' },
      { request: 2, question: 'b' },
    ]);
    opened[0]?.reply({ request: 2, answer: 20 });
    opened[0]?.reply({ request: 1, error: 'no such thing' });
    expect(await second).toBe(20);
    await expect(first).rejects.toThrow('test: no such thing');
    expect(opened).toHaveLength(1);
  });

  it('AW2: when it fails everybody who waits is told, and the next question starts it afresh', async () => {
    const { opened, asked } = standIn();
    const waiting = [asked.ask('a'), asked.ask('b')];
    opened[0]?.fail();
    for (const one of waiting) await expect(one).rejects.toThrow('test: the worker failed');
    const again = asked.ask('c');
    expect(opened.map(({ ended }) => ended)).toEqual([true, false]);
    opened[1]?.reply({ request: 3, answer: 30 });
    expect(await again).toBe(30);
  });

  it('AW3: what nobody waits for any more is dropped: the worker that is at it is ended, the others are asked again', async () => {
    const { opened, asked } = standIn();
    const [leaving, staying] = [new AbortController(), new AbortController()];
    const first = asked.ask('slow', leaving.signal);
    const second = asked.ask('b');
    const third = asked.ask('c', staying.signal);
    staying.abort(new Error('gone on'));
    await expect(third).rejects.toThrow('gone on');
    expect(opened[0]?.ended).toBe(false);
    leaving.abort(new Error('left'));
    await expect(first).rejects.toThrow('left');
    expect(opened.map(({ ended }) => ended)).toEqual([true, false]);
    expect(opened[1]?.posted).toEqual([{ request: 2, question: 'b' }]);
    opened[1]?.reply({ request: 2, answer: 20 });
    expect(await second).toBe(20);
    await expect(asked.ask('d', leaving.signal)).rejects.toThrow('left');
    expect(opened[1]?.posted).toHaveLength(1);
  });

  it('AW3: an answer that comes after that is nobody’s, and ends nothing', async () => {
    const { opened, asked } = standIn();
    const leaving = new AbortController();
    const first = asked.ask('a', leaving.signal);
    opened[0]?.reply({ request: 1, answer: 10 });
    leaving.abort();
    opened[0]?.reply({ request: 1, answer: 11 });
    expect(await first).toBe(10);
    expect(opened.map(({ ended }) => ended)).toEqual([false]);
  });
});
