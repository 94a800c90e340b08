import { useMemo } from 'react';
import { useLanguage } from '../../words/words.ts';

/** Languages by their names in the reader's language; a tag that nobody knows is shown as it is. */
export function LanguageNames({ tags }: { readonly tags: readonly string[] }) {
  const language = useLanguage();
  const names = useMemo(() => new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }), [language]);
  return tags.map((tag) => names.of(tag) ?? tag).join(', ');
}
