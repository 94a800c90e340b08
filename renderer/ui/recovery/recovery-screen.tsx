import { useEffect, useState } from 'react';
import { whyNotOpen } from '#app/open-app.ts';
import type { KnownBeside, Recovery } from '#app/recovery.ts';
import { Button } from '../shared/button.tsx';
import { Fact, Facts } from '../shared/facts.tsx';
import { formatsIn } from '../shared/formats.ts';
import { type Language, LanguageContext, wordsIn } from '../words/words.ts';
import styles from './recovery-screen.module.css';

interface Props {
  readonly recovery: Recovery;
  readonly error: unknown;
}

/** What is shown when the database cannot be opened at all: what is known, what is safe and where, and what can be done. */
export function RecoveryScreen({ recovery, error }: Props) {
  const [known, setKnown] = useState<KnownBeside | null>(null);
  const [chosen, setChosen] = useState<Language | null>(null);
  useEffect(() => void recovery.known().then(setKnown), [recovery]);
  const system = (known?.info.locale ?? navigator.language).toLowerCase().startsWith('fr') ? 'fr' : 'en';
  const language = chosen ?? system;
  const other = language === 'en' ? 'fr' : 'en';
  return (
    <LanguageContext value={language}>
      <main className={styles['page']} lang={language} data-recovery>
        <Button look="quiet" small className={styles['language']} onClick={() => setChosen(other)}>
          {wordsIn(other).recovery.thisLanguage}
        </Button>
        <Told error={error} language={language} />
        <Safe known={known} language={language} />
        <Actions recovery={recovery} error={error} language={language} />
        <details>
          <summary>{wordsIn(language).recovery.details}</summary>
          <pre>{detailsOf(error)}</pre>
        </details>
      </main>
    </LanguageContext>
  );
}

function Told({ error, language }: { readonly error: unknown; readonly language: Language }) {
  const words = wordsIn(language).recovery;
  const why = whyNotOpen(error);
  return (
    <section role="alert">
      <h1>{words.title}</h1>
      <p>{words.why[why]}</p>
      <p>{words.next[why]}</p>
    </section>
  );
}

function Safe({ known, language }: { readonly known: KnownBeside | null; readonly language: Language }) {
  const words = wordsIn(language).recovery;
  const formats = formatsIn(language);
  if (known === null) return <p>{words.nothingKnown}</p>;
  const { record, keeping, info } = known;
  const { files, events } = record.heads;
  const at = keeping.mirror.at === null ? null : formats.dayAndTime(Date.parse(keeping.mirror.at));
  const free = keeping.space.freeBytes === null ? null : formats.number(Math.round(keeping.space.freeBytes / 1e6));
  return (
    <section>
      <h2>{words.safe}</h2>
      <Facts>
        <Fact name={words.journal}>{words.journalHas(formats.number(files.count), formats.number(events.count))}</Fact>
        <Fact name={words.mirror}>{words.mirrorIs[keeping.mirror.state](at)}</Fact>
        {keeping.second !== null && (
          <Fact name={keeping.second.label}>{words.mirrorIs[keeping.second.state](null)}</Fact>
        )}
        <Fact name={words.where}>
          <code>{info.dataFolder}</code>
        </Fact>
        {free !== null && <Fact name={words.free}>{words.megabytes(free)}</Fact>}
        {record.flaws.length > 0 && (
          <Fact name={words.damage}>{record.flaws.map((flaw) => flaw.segment).join(', ')}</Fact>
        )}
      </Facts>
    </section>
  );
}

type Doing = 'rebuild' | 'mirror' | 'export' | 'print';

function Actions({ recovery, error, language }: Props & { readonly language: Language }) {
  const words = wordsIn(language).recovery;
  const [said, setSaid] = useState('');
  const [doing, setDoing] = useState<Doing | null>(null);
  const act = async (what: Doing, work: () => Promise<string>) => {
    setDoing(what);
    setSaid(words.doing[what]);
    setSaid(await work().catch(() => words.failed[what]));
    setDoing(null);
  };
  const canRebuild = whyNotOpen(error) === 'broken';
  return (
    <section>
      <h2>{words.what}</h2>
      <div className={styles['actions']}>
        {canRebuild && (
          <Button
            look="primary"
            disabled={doing !== null}
            onClick={() => void act('rebuild', () => recovery.rebuild().then(() => words.doing.rebuild))}
          >
            {words.rebuild}
          </Button>
        )}
        <Button onClick={() => location.reload()}>{words.again}</Button>
        <Button
          disabled={doing !== null}
          onClick={() => void act('mirror', () => recovery.showMirror().then(() => ''))}
        >
          {words.openMirror}
        </Button>
        <Button
          disabled={doing !== null}
          onClick={() => void act('export', async () => words.savedAs(nameOf(await recovery.exportEverything())))}
        >
          {words.export}
        </Button>
        <Button
          disabled={doing !== null}
          onClick={() => void act('print', async () => words.savedAs(nameOf(await recovery.print(language))))}
        >
          {words.print}
        </Button>
      </div>
      {canRebuild && <p className={styles['hint']}>{words.rebuildHint}</p>}
      <p role="status">{said}</p>
    </section>
  );
}

function nameOf(saved: { readonly name: string } | null): string | null {
  return saved?.name ?? null;
}

function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? String(error) : `${String(error)}\n${detailsOf(error.cause)}`;
}
