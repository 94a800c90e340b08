import { useEffect } from 'react';
import type { IncidentSummary } from '#domain/incident/summary.ts';
import { MARK } from '../alarms/alarms.tsx';
import { useWords } from '../words/words.ts';

/** Gives the window the name of what is shown: the mode where it is not calm, the heading, then the product. */
export function useScreenTitle(main: React.RefObject<HTMLElement | null>, mode: IncidentSummary['kind'] | null): void {
  const { frame, incident } = useWords();
  const { product } = frame;
  const prefix = mode === 'incident' ? `${incident.word}, ` : mode === 'exercise' ? `${incident.exerciseWord}, ` : '';
  useEffect(() => {
    const element = main.current;
    if (element === null) return undefined;
    const name = () => {
      const heading = element.querySelector('h1')?.textContent.trim() ?? '';
      const title = `${prefix}${heading === '' ? product : `${heading} — ${product}`}`;
      if (!document.title.endsWith(`${MARK}${title}`)) document.title = title;
    };
    name();
    const observer = new MutationObserver(name);
    observer.observe(element, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [main, prefix, product]);
}
