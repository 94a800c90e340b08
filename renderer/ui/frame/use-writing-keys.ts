import { useLocation, useNavigate } from 'react-router';
import { isCalm } from '#app/calm.ts';
import { thing } from '#app/plan.ts';
import { redoPlan, undoPlan } from '#app/undo-plan.ts';
import { KINDS } from '#domain/plan/model.ts';
import { useApp, useSettings } from '../app-context.ts';
import { places } from '../places.ts';
import { announce } from '../shared/announcer.tsx';
import { isTyping } from '../shared/is-typing.ts';
import { useKeyDown } from '../shared/use-key-down.ts';
import { useWords } from '../words/words.ts';

/** `E` writes the thing that is shown. In calm mode, Ctrl Z takes the last change of the plan back, Ctrl Shift Z does it again. */
export function useWritingKeys(): void {
  const app = useApp();
  const words = useWords().editor;
  const { singleKeys } = useSettings();
  const navigate = useNavigate();
  const { pathname } = useLocation();

  const undo = async (isRedo: boolean) => {
    if (!(await isCalm(app))) return;
    const done = isRedo ? await redoPlan(app) : await undoPlan(app);
    if (done === null) announce(isRedo ? words.nothingToRedo : words.nothingToUndo);
    else announce(isRedo ? words.redone(done.name) : words.undone(done.name));
  };
  const write = async () => {
    const [, kindName, id] = pathname.split('/');
    const kind = KINDS.find((one) => one === kindName);
    const found = kind === undefined || id === undefined ? null : await thing(app, kind, decodeURIComponent(id));
    if (found?.origin)
      void navigate(places.edit(found.origin.file, found.origin.line > 1 ? found.origin.line : undefined));
  };
  useKeyDown((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.isComposing || isTyping(event)) return;
    const mod = event.ctrlKey || event.metaKey;
    const letter = event.key.toLowerCase();
    const isOwnUndo = pathname.startsWith('/run/') || pathname.startsWith('/incident');
    if (mod && (letter === 'z' || (letter === 'y' && !event.shiftKey)) && !isOwnUndo) {
      event.preventDefault();
      void undo(event.shiftKey || letter === 'y');
    } else if (!mod && letter === 'e' && singleKeys && KINDS.some((kind) => pathname.startsWith(`/${kind}/`))) {
      event.preventDefault();
      void write();
    }
  });
}
