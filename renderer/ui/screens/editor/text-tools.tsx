import { changeSetting } from '#app/settings.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { Button } from '../../shared/button.tsx';
import { Keys } from '../../shared/keys.tsx';
import { useWords } from '../../words/words.ts';
import styles from './text-tools.module.css';

/** Whether the browser has dictionaries of the system to spell with: on Linux it would have to fetch its own. */
export function useCanSpell(): boolean {
  return useApp().info.platform !== 'linux';
}

/** What there is for the text as a whole: find and replace, wrapped lines, spelling. */
export function TextTools({ onFind }: { readonly onFind: () => void }) {
  const app = useApp();
  const words = useWords().editor;
  const { wrapLines, spelling } = useSettings();
  const canSpell = useCanSpell();
  return (
    <div className={styles['tools']}>
      <Button small look="link" onClick={onFind} aria-keyshortcuts="Control+F">
        {words.findReplace} <Keys keys={['Mod', 'F']} />
      </Button>
      <label>
        <input
          type="checkbox"
          checked={wrapLines}
          aria-keyshortcuts="Alt+Z"
          onChange={(event) => void changeSetting(app, 'wrapLines', event.target.checked)}
        />{' '}
        {words.wrap} <Keys keys={['Alt', 'Z']} />
      </label>
      {canSpell ? (
        <label>
          <input
            type="checkbox"
            checked={spelling}
            onChange={(event) => void changeSetting(app, 'spelling', event.target.checked)}
          />{' '}
          {words.spelling}
        </label>
      ) : (
        <details>
          <summary>{words.spellingNot}</summary>
          <p>{words.spellingNone}</p>
        </details>
      )}
    </div>
  );
}
