import { Link } from 'react-router';
import type { Translation, Trust } from '#app/procedure-trust.ts';
import { languageOf } from '#domain/catalogue/twins.ts';
import type { Procedure } from '#domain/plan/model.ts';
import { placeOfHref } from '../../markdown/hrefs.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { useWords, type Words } from '../../words/words.ts';
import { Point } from './point.tsx';

/** Links that lead nowhere, each with its line; or that there are none. */
export function DeadEndPoints({ trust: { deadEnds, branches } }: { readonly trust: Trust }) {
  const words = useWords().reader;
  if (deadEnds.length === 0)
    return (
      <Point mark="up" title={words.leads}>
        {words.branches(branches)}
      </Point>
    );
  return deadEnds.map(({ href, line }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same dead end may stand twice on a line
    <Point key={index} mark="degraded" title={words.deadEnd(String(line))}>
      {words.deadEndText(href)}
    </Point>
  ));
}

/** What of others it needs: web addresses, and things run by others; or that it needs nothing online. */
export function OnlinePoint({ trust: { online } }: { readonly trust: Trust }) {
  const words = useWords().reader;
  if (online.links.length + online.uses.length === 0) {
    return (
      <Point mark="up" title={words.offline}>
        {words.offlineText}
      </Point>
    );
  }
  return (
    <Point mark="degraded" title={words.online}>
      <ul>
        {online.uses.map(({ used, because }) => (
          <li key={used.id}>
            <Link to={places.thing('component', used.id)}>
              {used === because ? words.usesOutside(used.name) : words.usesThrough(used.name, because.name)}
            </Link>
          </li>
        ))}
        {online.links.map(({ href, line }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same address may stand twice on a line
          <li key={index}>{words.webLink(String(line), placeOfHref(href))}</li>
        ))}
      </ul>
    </Point>
  );
}

interface TranslationProps {
  readonly procedure: Procedure;
  readonly translations: readonly Translation[];
}

/** Whether its other languages say the same, as far as dates and numbers of steps tell. */
export function TranslationPoints({ procedure, translations }: TranslationProps) {
  const words = useWords().reader;
  const formats = useFormats();
  return translations.map(({ head, state }) => {
    const isSame = state === 'same';
    const [own, other] = [procedure.reviewed, head.reviewed];
    const why =
      own !== null && other !== null && own !== other
        ? words.reviewedThen(formats.date(own), formats.date(other))
        : words.compare;
    return (
      <Point key={head.id} mark={isSame ? 'up' : 'unknown'} title={titleOf(head.language, state, words)}>
        <Link to={places.procedure(head.id)}>{head.title}</Link>
        {!isSame && <div>{why}</div>}
      </Point>
    );
  });
}

function titleOf(tag: string | null, state: Translation['state'], words: Words['reader']): string {
  const language = languageOf(tag);
  const name = language === 'en' || language === 'fr' ? words.inLanguage[language] : words.otherLanguage;
  switch (state) {
    case 'same':
      return words.sameTranslation(name);
    case 'this-behind':
      return words.thisBehind(name);
    case 'other-behind':
      return words.otherBehind(name);
    default:
      return words.differs(name);
  }
}
