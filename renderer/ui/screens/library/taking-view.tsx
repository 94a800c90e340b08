import type { TakenThing, Taking } from '#domain/library/take.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Page } from '../../shared/page.tsx';
import { Panel } from '../../shared/panel.tsx';
import { useAnnounce } from '../../shared/use-announce.ts';
import { useWords } from '../../words/words.ts';
import { BlankList } from './blank-list.tsx';
import { ByReason } from './by-reason.tsx';
import styles from './library.module.css';
import { SpareChoice } from './spare-choice.tsx';
import { StandInChoice } from './stand-in-choice.tsx';
import type { LibraryUse } from './use-library.ts';

interface Props {
  readonly taking: Taking;
  readonly use: LibraryUse;
  readonly isTaking: boolean;
  readonly wasRefused: boolean;
}

/** All that taking would do: what is added and because of what, what is meant, what is renamed, what is left to fill in. */
export function TakingView({ taking, use, isTaking, wasRefused }: Props) {
  const words = useWords().library;
  const formats = useFormats();
  const { added } = taking;
  const chosen = added.filter(({ because }) => because === null);
  const along = added.filter(({ because, isSpare }) => because !== null && !isSpare);
  const spare = added.filter(({ isSpare }) => isSpare);
  const title = added.length === 0 ? words.shownNone : words.shownTitle(formats.number(added.length));
  useAnnounce(title);
  return (
    <Page
      title={title}
      lede={words.shownLede}
      tools={
        <>
          <Button onClick={use.back}>{words.back}</Button>
          {added.length > 0 && (
            <Button look="primary" aria-disabled={isTaking} onClick={use.take}>
              {isTaking ? words.taking : words.take}
            </Button>
          )}
        </>
      }
    >
      {wasRefused && (
        <p role="alert" className={styles['refused']}>
          {words.refused}
        </p>
      )}
      {taking.standIns.length > 0 && <StandInChoice taking={taking} use={use} />}
      <div className={styles['columns']}>
        <div className={styles['column']}>
          {chosen.length > 0 && <Things title={words.youChose} things={chosen} />}
          {along.length > 0 && (
            <Panel title={words.along}>
              <p className={styles['note']}>{words.alongNote}</p>
              <ByReason things={along} />
            </Panel>
          )}
          {spare.length + taking.left.length > 0 && <SpareChoice spare={spare} left={taking.left} use={use} />}
          {taking.renamed.length > 0 && (
            <Panel title={words.renamed}>
              <p className={styles['note']}>{words.renamedNote}</p>
              <ul className={styles['lines']}>
                {taking.renamed.map(({ kind, title: name, from, to }) => (
                  <li key={`${kind}:${to}`}>
                    <span>{name}</span>
                    <small>{words.renamedLine(from, to)}</small>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
          {taking.own.length > 0 && <Things title={words.own} note={words.ownNote} things={taking.own} />}
          {taking.same.length > 0 && <Things title={words.same} note={words.sameNote} things={taking.same} />}
        </div>
        {taking.blanks.length > 0 && (
          <Panel title={words.blanks}>
            <p className={styles['note']}>{words.blanksNote}</p>
            <BlankList blanks={taking.blanks} areLinks={false} />
          </Panel>
        )}
      </div>
    </Page>
  );
}

interface ThingsProps {
  readonly title: string;
  readonly note?: string;
  readonly things: readonly TakenThing[];
}

function Things({ title, note, things }: ThingsProps) {
  const words = useWords();
  return (
    <Panel title={title}>
      {note !== undefined && <p className={styles['note']}>{note}</p>}
      <ul className={styles['lines']}>
        {things.map((thing) => (
          <li key={`${thing.kind}:${thing.id}`}>
            <span>{thing.title}</span>
            <small>
              {thing.because === null
                ? words.things.kinds[thing.kind]
                : words.library.line(words.things.kinds[thing.kind], words.library.because(thing.because))}
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
