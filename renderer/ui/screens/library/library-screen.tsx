import { Whereabouts } from '../../shared/whereabouts.tsx';
import { useWords } from '../../words/words.ts';
import { ChooseView } from './choose-view.tsx';
import { DoneView } from './done-view.tsx';
import { TakingView } from './taking-view.tsx';
import { useLibrary } from './use-library.ts';

/** Taking from the library that ships: choose, see all that it would do, take it whole, fill in the blanks. */
export function LibraryScreen() {
  const words = useWords().library;
  const use = useLibrary();
  const { state } = use;
  switch (state.step) {
    case 'reading':
      return <Whereabouts title={words.reading} />;
    case 'failed':
      return <Whereabouts title={words.title} next={words.failed} />;
    case 'choose':
      return <ChooseView library={state.library} use={use} />;
    case 'working':
      return <Whereabouts title={words.working} />;
    case 'done':
      return <DoneView taking={state.taking} onMore={use.more} />;
    default:
      return (
        <TakingView
          taking={state.taking}
          use={use}
          isTaking={state.step === 'taking'}
          wasRefused={state.step === 'shown' && state.wasRefused}
        />
      );
  }
}
