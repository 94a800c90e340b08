import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { places } from '../places.ts';
import { RAIL } from './rail.tsx';

/** The keys that work anywhere: Ctrl 1 to Ctrl 7 and Esc. Returns what opens the palette. */
export function useFrameKeys(): () => void {
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const mod = event.ctrlKey || event.metaKey;
      const entry = mod && !event.altKey && !event.shiftKey ? RAIL[Number(event.key) - 1] : undefined;
      if (entry === undefined) return;
      event.preventDefault();
      void navigate(entry.to);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate]);
  return () => void navigate(places.procedures);
}
