import { z } from 'zod';
import type { Db } from '#storage/db.ts';
import type { Door } from './door.ts';

/** What stands in the fields of one form, by field; empty when nothing is half typed. */
export type Typed = Readonly<Record<string, string>>;

/** Words that are typed and nobody's entry yet, by form: there again after any restart. Rules KT1 to KT4. */
export interface HalfTyped {
  /** The same object until it changes. */
  read(form: string): Typed;
  keep(form: string, typed: Typed): void;
  /** Comes back once everything that was typed is kept, as far as it can be. */
  settled(): Promise<void>;
  /** Drops everything, for good. */
  forget(): Promise<void>;
  /** Calls `listener` after each change, until the returned function is called. */
  onChange(listener: () => void): () => void;
}

const PREFIX = 'typed:';
const NOTHING: Typed = {};
const typedSchema = z.record(z.string(), z.string());

/** How long typing goes on until it is kept, in milliseconds: longer texts are written less often. */
const waitFor = (typed: Typed) => 300 + Object.values(typed).join('').length / 10;

/**
 * What was half typed when the app was last open, and the way to keep it.
 *
 * Settings, so that the journal has them too: each write takes the place of the last one of its form.
 */
export async function openHalfTyped(db: Db, door: Pick<Door, 'putSetting'>): Promise<HalfTyped> {
  const rows = await db.settings.where('key').startsWith(PREFIX).toArray();
  const forms = new Map(rows.flatMap(({ key, value }) => readRow(key, value)));
  const listeners = new Set<() => void>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const unsaved = new Set<string>();
  let writing: Promise<unknown> = Promise.resolve();

  function write(form: string): void {
    clearTimeout(waiting.get(form));
    waiting.delete(form);
    unsaved.delete(form);
    const typed = forms.get(form);
    const written = door.putSetting(PREFIX + form, typed === undefined ? null : typed);
    // What could not be kept goes with the next words; that it could not is the door's to say.
    writing = Promise.all([writing, written.catch(() => unsaved.add(form))]);
  }

  function change(form: string, typed: Typed): boolean {
    const isEmpty = Object.values(typed).every((text) => text === '');
    if (isEmpty && !forms.has(form)) return false;
    if (isEmpty) forms.delete(form);
    else forms.set(form, typed);
    for (const listener of listeners) listener();
    return isEmpty;
  }

  return {
    read: (form) => forms.get(form) ?? NOTHING,
    keep: (form, typed) => {
      const hadAny = forms.has(form);
      const isDone = change(form, typed);
      if (!hadAny && !forms.has(form)) return;
      unsaved.add(form);
      // The first words and the end of them at once; in between as they come, but not with every key.
      if (!hadAny || isDone) for (const one of [...unsaved]) write(one);
      else if (!waiting.has(form))
        waiting.set(
          form,
          setTimeout(() => write(form), waitFor(typed)),
        );
    },
    settled: async () => {
      for (const form of [...unsaved]) write(form);
      await writing;
    },
    forget: async () => {
      for (const form of [...forms.keys()]) {
        change(form, NOTHING);
        write(form);
      }
      await writing;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function readRow(key: string, value: unknown): readonly (readonly [string, Typed])[] {
  const read = typedSchema.safeParse(value);
  return read.success ? [[key.slice(PREFIX.length), read.data]] : [];
}
