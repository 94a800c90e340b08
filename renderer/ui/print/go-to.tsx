import type { GoTo } from '#domain/binder/print-job.ts';
import { goToWords } from './go-to-words.ts';
import { usePageLabel, usePaperWords } from './print-words.ts';

/** Where an answer leads, at the end of its dotted line. */
export function AnswerGoTo({ goTo }: { readonly goTo: GoTo | null }) {
  const words = usePaperWords();
  const label = usePageLabel();
  if (goTo === null) return <b>{words.goOn}</b>;
  return (
    <b>
      <Linked goTo={goTo}>{goToWords(goTo, words, label)}</Linked>
    </b>
  );
}

/** Where to go on when a step is done: "Then go to 9.", "Go back to 5." */
export function ThenGoTo({ goTo }: { readonly goTo: GoTo }) {
  const words = usePaperWords();
  const label = usePageLabel();
  const where = goToWords(goTo, words, label);
  const isBack = goTo.to === 'step' && goTo.back;
  return (
    <b>
      <Linked goTo={goTo}>{isBack ? words.goBack(where) : words.thenGoTo(where)}</Linked>
    </b>
  );
}

/** A link too, for those who read the PDF on a screen. */
function Linked({ goTo, children }: { readonly goTo: GoTo; readonly children: string }) {
  const anchor = goTo.to === 'words' ? null : goTo.anchor;
  return anchor === null ? children : <a href={`#${anchor}`}>{children}</a>;
}
