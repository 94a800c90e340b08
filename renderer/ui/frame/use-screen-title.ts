import { useEffect } from 'react';
import { useWords } from '../words/words.ts';

/** Gives the window the name of what is shown: its heading, then the product. */
export function useScreenTitle(main: React.RefObject<HTMLElement | null>): void {
  const { product } = useWords().frame;
  useEffect(() => {
    const element = main.current;
    if (element === null) return undefined;
    const name = () => {
      const heading = element.querySelector('h1')?.textContent.trim() ?? '';
      const title = heading === '' ? product : `${heading} — ${product}`;
      if (!document.title.endsWith(title)) document.title = title;
    };
    name();
    const observer = new MutationObserver(name);
    observer.observe(element, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [main, product]);
}
