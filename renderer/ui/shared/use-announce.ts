import { useEffect } from 'react';
import { announce } from './announcer.tsx';

/** Says `text` to screen readers when it changes, without taking the focus. */
export function useAnnounce(text: string): void {
  useEffect(() => announce(text), [text]);
}
