import { useWords } from '../words/words.ts';
import styles from './keys.module.css';
import { isMac } from './platform.ts';

/** Key caps, for the eye only: a control's name is its words (`aria-keyshortcuts` tells the rest). `Mod` is Ctrl, ⌘ on macOS. */
export function Keys({ keys }: { readonly keys: readonly string[] }) {
  const caps: Readonly<Record<string, string>> = useWords().keys.caps;
  return (
    <span className={styles['keys']} aria-hidden="true">
      {keys.map((key) => (
        <kbd key={key}>{key === 'Mod' ? (isMac ? '⌘' : 'Ctrl') : (caps[key] ?? key)}</kbd>
      ))}
    </span>
  );
}
