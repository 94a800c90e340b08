import { useSettings } from '../../app-context.ts';
import { Keys } from '../../shared/keys.tsx';
import { Page } from '../../shared/page.tsx';
import { Panel } from '../../shared/panel.tsx';
import { isMac } from '../../shared/platform.ts';
import { useWords } from '../../words/words.ts';
import { GlossaryPanel } from './glossary-panel.tsx';
import { KEY_AREAS } from './key-areas.ts';
import styles from './keys.module.css';

/** Every key by where it works, and the words of the field in both languages. */
export function KeysScreen() {
  const words = useWords().keys;
  const { singleKeys } = useSettings();
  return (
    <Page title={words.title} lede={singleKeys ? words.lede : words.singleOff}>
      <div className={styles['areas']}>
        {KEY_AREAS.map(({ area, keys }) => (
          <Panel key={area} title={words[area]}>
            <dl className={styles['keys']}>
              {keys.map(({ caps, act }) => (
                <div key={act}>
                  <dt>
                    <Keys keys={caps} />
                    <span className="visually-hidden">{spoken(caps)}</span>
                  </dt>
                  <dd>{words.act[act]}</dd>
                </div>
              ))}
            </dl>
          </Panel>
        ))}
      </div>
      <GlossaryPanel />
    </Page>
  );
}

/** Key caps are for the eye; this is what screen readers hear. */
function spoken(caps: readonly string[]): string {
  return caps.map((cap) => (cap === 'Mod' ? (isMac ? '⌘' : 'Ctrl') : cap)).join(' ');
}
