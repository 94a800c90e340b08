import type { ChildProcess } from 'node:child_process';
import type { Way } from './in-page.ts';

/** What the app under test can be asked. */
export type Ask = 'state' | 'load' | 'stop' | 'kept' | 'text' | 'press' | 'presses' | 'refuse' | 'close';

export interface Asked {
  readonly id: number;
  readonly ask: Ask;
  readonly from?: number;
  readonly pad?: number;
  readonly isControl?: boolean;
  readonly name?: string;
  readonly way?: Way;
  readonly isOn?: boolean;
  readonly times?: number;
}

/** What the process of the app is told first. */
export interface Opening {
  /** The data folder. */
  readonly open: string;
  readonly browserArgument: string;
  readonly clockOffsetMs: number;
}

/** What the app under test says. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'already-open' }
  | { readonly kind: 'closed'; readonly how: string }
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'answer'; readonly id: number; readonly value?: unknown; readonly error?: string };

/** Questions to `child`, which answers each or ends. */
export interface Questions {
  ask(ask: Ask, more?: Omit<Asked, 'id' | 'ask'>): Promise<unknown>;
  /** Comes back once the app has its window; throws when it ends before that. */
  readonly ready: Promise<'ready' | 'already-open'>;
}

interface Open {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Questions to the app in `child`; `onSaid` hears what its page says. */
export function questionsTo(child: ChildProcess, onSaid: (said: string) => void): Questions {
  const open = new Map<number, Open>();
  let ids = 0;
  const ready = Promise.withResolvers<'ready' | 'already-open'>();
  child.on('message', (message: Answer) => {
    if (message.kind === 'said') onSaid(message.text);
    if (message.kind === 'ready' || message.kind === 'already-open') ready.resolve(message.kind);
    if (message.kind !== 'answer') return;
    const question = open.get(message.id);
    open.delete(message.id);
    if (message.error === undefined) question?.resolve(message.value);
    else question?.reject(new Error(message.error));
  });
  child.once('exit', (code) => {
    const error = new Error(`the app ended with ${code}`);
    ready.reject(error);
    for (const question of open.values()) question.reject(error);
  });
  // Whoever does not wait for it must not be ended by it.
  ready.promise.catch(() => undefined);
  return {
    ready: ready.promise,
    ask: (ask, more = {}) =>
      new Promise((resolve, reject) => {
        ids += 1;
        open.set(ids, { resolve, reject });
        child.send({ id: ids, ask, ...more } satisfies Asked, (error) => error !== null && reject(error));
      }),
  };
}
