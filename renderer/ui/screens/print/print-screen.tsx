import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type PrintChoice, printJob, savePages } from '#app/print.ts';
import type { Binder } from '#domain/binder/binder.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Keys } from '../../shared/keys.tsx';
import { Page } from '../../shared/page.tsx';
import { Panel } from '../../shared/panel.tsx';
import { useKeyDown } from '../../shared/use-key-down.ts';
import { Whereabouts } from '../../shared/whereabouts.tsx';
import { useWords } from '../../words/words.ts';
import { PageList } from './page-list.tsx';
import styles from './print.module.css';
import { PrintFrame } from './print-frame.tsx';
import { PrintOptions } from './print-options.tsx';
import { type Pages, usePages } from './use-pages.ts';
import { usePrintChoice } from './use-print-choice.ts';

/** Height by width. */
const RATIO = { A4: 297 / 210, Letter: 279.4 / 215.9 } as const;

/** What was chosen to print, page by page as it will lie on paper; printed by the system or kept as a PDF. */
export function PrintScreen() {
  const words = useWords().print;
  const formats = useFormats();
  const asked = useSearchParams()[0].get('what') ?? '';
  const [choice, setChoice] = usePrintChoice();
  const binder = useBinder(asked, choice);
  const job = binder?.ok === true ? binder.job : null;
  const pages = usePages(job);
  if (binder === null) return <Whereabouts title={words.noPlan} />;
  if (binder?.ok === false) {
    const names = [...binder.unknown, ...binder.unprintable];
    return <Whereabouts title={words.notThere(names.join(', '))} next={words.notThereNext} />;
  }
  const count = pages.step === 'ready' ? pages.document.numPages : null;
  return (
    <Page
      isFilled
      title={job === null ? words.title : words.titleOf(job.title)}
      side={
        <Panel title={words.options}>
          <PrintOptions choice={choice} onChange={setChoice} />
          <div className={styles['option']} role="status">
            <b className={styles['count']}>
              {count === null ? words.layingOut : words.count(count, formats.number(count))}
            </b>
            {count !== null && <p>{words.sheets(Math.ceil(count / 2), formats.number(Math.ceil(count / 2)))}</p>}
          </div>
          {job !== null && <PrintActs job={job} pages={pages} />}
        </Panel>
      }
    >
      <div className={styles['preview']}>
        {pages.step === 'failed' && (
          <p role="alert" className={styles['failed']}>
            {words.failed}
          </p>
        )}
        {pages.step === 'ready' && <PageList document={pages.document} ratio={RATIO[choice.paper]} />}
      </div>
    </Page>
  );
}

/** What is to be printed; `undefined` while it is gathered. */
function useBinder(asked: string, { paper, language, cards, privateNumbers }: PrintChoice): Binder | null | undefined {
  const app = useApp();
  const [binder, setBinder] = useState<Binder | null | undefined>(undefined);
  const what = useMemo(() => (asked === 'everything' ? asked : asked.split(',').filter(Boolean)), [asked]);
  useEffect(() => {
    let isWanted = true;
    void printJob(app, what, { paper, language, cards, privateNumbers }).then((it) => isWanted && setBinder(it));
    return () => {
      isWanted = false;
    };
  }, [app, what, paper, language, cards, privateNumbers]);
  return binder;
}

interface ActsProps {
  readonly job: Extract<Binder, { ok: true }>['job'];
  readonly pages: Pages;
}

function PrintActs({ job, pages }: ActsProps) {
  const app = useApp();
  const words = useWords().print;
  const [isPrinting, setPrinting] = useState(false);
  const [said, setSaid] = useState('');
  const print = () => setPrinting(pages.step === 'ready');
  const save = () =>
    savePages(app, job, pages.step === 'ready' ? pages.bytes : null).then(
      (name) => setSaid(name === null ? '' : words.saved(name)),
      () => setSaid(words.notSaved),
    );
  // Before the frame's own keys: here "print this" is the system's dialog.
  useKeyDown(
    (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const act = { p: print, s: save }[event.key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      void act();
    },
    { capture: true },
  );
  return (
    <div className={styles['acts']}>
      <Button look="primary" onClick={print} aria-disabled={pages.step !== 'ready'} aria-keyshortcuts="Control+P">
        <IconPrinter size={19} stroke={1.9} aria-hidden="true" /> {words.print} <Keys keys={['Mod', 'P']} />
      </Button>
      <Button onClick={() => void save()} aria-keyshortcuts="Control+S">
        <IconDeviceFloppy size={19} stroke={1.9} aria-hidden="true" /> {words.save} <Keys keys={['Mod', 'S']} />
      </Button>
      <p role="status">{said}</p>
      {isPrinting && pages.step === 'ready' && (
        <PrintFrame job={job} document={pages.document} onDone={() => setPrinting(false)} />
      )}
    </div>
  );
}
