import { changeSetting } from '#app/settings.ts';
import { useApp } from '../app-context.ts';
import { Segmented } from '../shared/segmented.tsx';
import { useLanguage, useWords } from '../words/words.ts';

/** English or French, at once and without a restart. */
export function LanguageSwitch() {
  const app = useApp();
  const words = useWords().frame;
  return (
    <Segmented
      small
      label={words.language}
      value={useLanguage()}
      options={[
        { value: 'en', label: 'EN', name: 'English' },
        { value: 'fr', label: 'FR', name: 'Français' },
      ]}
      onChange={(language) => void changeSetting(app, 'language', language)}
    />
  );
}
