import { useNavigate } from 'react-router';
import { useSettings } from '../../app-context.ts';
import { places } from '../../places.ts';
import { isTyping } from '../../shared/is-typing.ts';
import { useKeyDown } from '../../shared/use-key-down.ts';

/** Where `G` goes. */
export const STALE_LIST = 'going-stale';

/** `G` goes to what is getting old, `X` to the exercises. */
export function useNowKeys(): void {
  const { singleKeys } = useSettings();
  const navigate = useNavigate();
  useKeyDown((event: KeyboardEvent) => {
    if (!singleKeys || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event)) return;
    const key = event.key.toLowerCase();
    if (key !== 'g' && key !== 'x') return;
    event.preventDefault();
    if (key === 'x') void navigate(places.exercises);
    else document.querySelector<HTMLElement>(`#${STALE_LIST} a`)?.focus();
  });
}
