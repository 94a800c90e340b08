import type { en } from '../en/words.ts';
import { cannotOpen } from './cannot-open.ts';
import { frame } from './frame.ts';
import { log } from './log.ts';
import { run } from './run.ts';

/** One catalog an area of the interface: a screen's words are in the file named for it. */
export const fr: typeof en = { cannotOpen, frame, log, run };
