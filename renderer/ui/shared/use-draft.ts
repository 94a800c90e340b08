import { useCallback, useState } from 'react';

type Draft = Readonly<Record<string, string>>;

/**
 * Half-typed words under `key`, kept on this laptop across restarts.
 *
 * In the browser's local storage and not through the door: a draft is nobody's entry yet, and a lost one costs a few words.
 */
export function useDraft(key: string): readonly [Draft, (draft: Draft) => void] {
  const place = `draft/${key}`;
  const [draft, setDraft] = useState<Draft>(() => readDraft(place));
  const change = useCallback(
    (next: Draft) => {
      setDraft(next);
      if (Object.values(next).every((text) => text === '')) localStorage.removeItem(place);
      else localStorage.setItem(place, JSON.stringify(next));
    },
    [place],
  );
  return [draft, change];
}

function readDraft(place: string): Draft {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(
      Object.entries(read).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}
