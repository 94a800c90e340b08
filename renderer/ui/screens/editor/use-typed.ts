import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { openTypedReader, type TypedReader } from '#app/read-typed.ts';
import { type Typed, typedText } from '#domain/editing/typed-text.ts';

/** From how many characters on a text is read by a worker: shorter ones are read before the next key could come. */
const LONG = 20_000;

/** `text` as the file at `path` reads; of a long text what was read last, until the worker has read it. */
export function useTyped(path: string, text: string): Typed {
  const isLong = text.length > LONG;
  const short = useMemo(() => (isLong ? null : typedText(path, text)), [path, text, isLong]);
  const [long, setLong] = useState(() => short ?? typedText(path, text));
  const reader = useRef<TypedReader>(null);
  const given = useRef(text);
  useEffect(() => {
    if (!isLong) return undefined;
    reader.current = openTypedReader(path, (typed) => startTransition(() => setLong(typed)));
    return () => {
      reader.current?.close();
      reader.current = null;
    };
  }, [path, isLong]);
  useEffect(() => {
    if (isLong && text !== given.current) reader.current?.read(text);
    given.current = text;
  }, [isLong, text]);
  return short ?? long;
}
