import { planLinkOf } from '#domain/freshness/dead-ends.ts';
import type { PaperCopy } from '#domain/plan/model.ts';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { StatusMark } from '../../shared/status-mark.tsx';
import { ThingLink } from '../../things/thing-link.tsx';
import { useWords } from '../../words/words.ts';
import styles from './binder.module.css';

interface Props {
  readonly copies: readonly PaperCopy[];
  /** The edition in use. */
  readonly edition: number | null;
  readonly marked: string | null;
}

/** Who holds which paper, and whether it is still the edition in use. */
export function CopyList({ copies, edition, marked }: Props) {
  const words = useWords().binder;
  const formats = useFormats();
  return (
    <Panel title={words.copies} tools={<span>{formats.number(copies.length)}</span>}>
      {copies.length === 0 && <p className={styles['none']}>{words.copiesNone}</p>}
      <ul className={styles['copies']}>
        {copies.map((copy) => (
          <li key={copy.id} className={copy.id === marked ? styles['marked'] : ''}>
            <b>{copy.place}</b>
            <Edition copy={copy} edition={edition} />
            <small>
              {[
                copy.printed === null ? null : words.printed(formats.date(copy.printed)),
                copy.pages === null ? null : words.pages(formats.number(copy.pages)),
              ]
                .filter(Boolean)
                .join(', ')}
            </small>
            {copy.holder !== null && (
              <small>
                <ThingLink kind="contact" id={copy.holder} />
              </small>
            )}
            {copy.contents.length > 0 && (
              <details open={copy.id === marked}>
                <summary>{words.contents(formats.number(copy.contents.length))}</summary>
                <ul>
                  {copy.contents.map((item) => {
                    const link = planLinkOf(item);
                    return <li key={item}>{link === null ? item : <ThingLink kind={link.kind} id={link.id} />}</li>;
                  })}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Edition({ copy, edition }: { readonly copy: PaperCopy; readonly edition: number | null }) {
  const words = useWords().binder;
  if (copy.edition === null) return <span>{words.editionUnknown}</span>;
  const isBehind = edition !== null && copy.edition < edition;
  return (
    <span className={styles['edition']}>
      <StatusMark status={isBehind ? 'degraded' : 'up'} size={16} />
      {isBehind ? words.behind(String(copy.edition), String(edition)) : words.edition(String(copy.edition))}
    </span>
  );
}
