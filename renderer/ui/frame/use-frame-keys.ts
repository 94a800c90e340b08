import { useLocation, useNavigate } from 'react-router';
import { useApp, useSettings } from '../app-context.ts';
import { places } from '../places.ts';
import { isTyping } from '../shared/is-typing.ts';
import { useKeyDown } from '../shared/use-key-down.ts';
import { goBack } from './go-back.ts';
import { focusPane } from './panes.ts';
import { RAIL } from './rail.tsx';
import { whatIsShown } from './what-is-shown.ts';

interface FrameActs {
  readonly find: () => void;
  readonly toggleMenu: () => void;
  readonly declare: () => Promise<void>;
}

/** The keys that work anywhere: Ctrl 1-7, Ctrl K, Ctrl I, Ctrl P, F6, F10, Esc and `?`. */
export function useFrameKeys({ find, toggleMenu, declare }: FrameActs): void {
  const app = useApp();
  const { singleKeys } = useSettings();
  const navigate = useNavigate();
  const { pathname } = useLocation();

  const print = async () => {
    const what = await whatIsShown(app, pathname);
    void navigate(what === null ? places.binder : places.print(what));
  };
  const withCtrl = (event: KeyboardEvent): (() => unknown) | null => {
    const entry = RAIL[Number(event.key) - 1];
    if (entry !== undefined) return () => navigate(entry.to);
    const letter = event.key.toLowerCase();
    if (letter === 'k') return find;
    if (letter === 'i') return declare;
    if (letter === 'p') return print;
    return null;
  };
  const alone = (event: KeyboardEvent): (() => unknown) | null => {
    if (event.key === 'F6') return () => focusPane(event.shiftKey ? -1 : 1);
    if (event.key === 'F10' && !event.shiftKey) return toggleMenu;
    if (event.key === 'Escape') return () => goBack(event, navigate, pathname);
    if (event.key === '?' && singleKeys && !isTyping(event)) return () => navigate(places.keys);
    return null;
  };
  useKeyDown((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.isComposing) return;
    const mod = event.ctrlKey || event.metaKey;
    const act = mod ? (event.shiftKey ? null : withCtrl(event)) : alone(event);
    if (act === null) return;
    event.preventDefault();
    void act();
  });
}
