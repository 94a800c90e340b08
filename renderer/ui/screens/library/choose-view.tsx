import { useMemo } from 'react';
import { offeredIn } from '#domain/library/offered.ts';
import type { Plan } from '#domain/plan/model.ts';
import { foldText } from '#domain/search/fold.ts';
import { Button } from '../../shared/button.tsx';
import { FilterField } from '../../shared/filter-field.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Page } from '../../shared/page.tsx';
import { Segmented } from '../../shared/segmented.tsx';
import { useAnnounce } from '../../shared/use-announce.ts';
import { useAddressWord } from '../../shared/use-filter.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import styles from './library.module.css';
import { SectionPanel } from './section-panel.tsx';
import type { LibraryUse } from './use-library.ts';

const LANGUAGES = ['en', 'fr', 'all'] as const;
type Texts = (typeof LANGUAGES)[number];

/** Everything that can be taken, in sections, with what is ticked. */
export function ChooseView({ library, use }: { readonly library: Plan; readonly use: LibraryUse }) {
  const words = useWords().library;
  const formats = useFormats();
  const own = useLanguage();
  const [typed, setTyped] = useAddressWord('filter');
  const [asked, setAsked] = useAddressWord('texts');
  const texts: Texts = LANGUAGES.find((one) => one === asked) ?? own;
  const offered = useMemo(() => offeredIn(library, texts === 'all' ? null : texts), [library, texts]);
  const wanted = foldText(typed).split(/\s+/).filter(Boolean);
  const sections = offered.flatMap(({ name, groups }) => {
    const kept = groups
      .map((group) => ({
        ...group,
        items: group.items.filter(({ title }) => wanted.every((word) => foldText(title).includes(word))),
      }))
      .filter(({ items }) => items.length > 0);
    return kept.length === 0 ? [] : [{ name, groups: kept }];
  });
  const count = use.chosen.size;
  const said = count === 0 ? words.noneChosen : words.chosen(formats.number(count));
  useAnnounce(said);
  return (
    <Page
      title={words.title}
      lede={words.lede}
      tools={
        <>
          <span>{said}</span>
          <Button look="primary" aria-disabled={count === 0} onClick={use.show}>
            {words.show}
          </Button>
        </>
      }
    >
      <div className={styles['choices']}>
        <Segmented
          label={words.language}
          value={texts}
          options={LANGUAGES.map((value) => ({ value, label: words.languages[value] }))}
          onChange={(value) => setAsked(value)}
        />
        <FilterField label={words.filter} value={typed} onChange={setTyped} />
      </div>
      {sections.length === 0 && <p>{words.nothing}</p>}
      {sections.map((section) => (
        <SectionPanel
          key={section.name}
          section={section}
          isOpen={wanted.length > 0}
          chosen={use.chosen}
          onChoose={use.choose}
        />
      ))}
    </Page>
  );
}
