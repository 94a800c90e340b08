import { useLiveQuery } from 'dexie-react-hooks';
import { currentNotices, dealWith, type Notice } from '#app/notices.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../shared/button.tsx';
import { useFormats } from '../shared/formats.ts';
import { useWords } from '../words/words.ts';
import styles from './notice-strip.module.css';

/** What was found and mended, in two sentences each: on every screen until somebody has read it. */
export function NoticeStrip() {
  const app = useApp();
  const words = useWords().keeping;
  const notices = useLiveQuery(() => currentNotices(app), [app]) ?? [];
  const said = useNoticeText();
  if (notices.length === 0) return null;
  return (
    <ul className={styles['strip']} aria-label={words.notices}>
      {notices.map((notice) => (
        <li key={`${notice.kind} ${notice.at}`} className={styles['notice']}>
          <p>{said(notice)}</p>
          <Button small onClick={() => void dealWith(app, notice)}>
            {words.understood}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function useNoticeText(): (notice: Notice) => string {
  const words = useWords().keeping;
  const formats = useFormats();
  return (notice) => {
    const when = formats.dayAndTime(notice.at);
    switch (notice.kind) {
      case 'rebuilt':
        return [
          words.rebuiltWhy[notice.why](when, notice.lacking === null ? null : sumOf(notice.lacking)),
          words.rebuilt(lost(notice.missing), notice.taken, notice.folder),
        ].join(' ');
      case 'journal':
        return [
          words.journalDamaged(when, notice.segments.join(', ')),
          words.journalMended(lost(notice.missing), notice.taken),
        ].join(' ');
      case 'journal-begun':
        return words.journalBegun(when);
      case 'clock':
        return words.clock(when, notice.minutes < 0, formats.duration(Math.abs(notice.minutes) * 60));
    }
  };
}

function sumOf({
  files,
  events,
  settings,
}: {
  readonly files: number;
  readonly events: number;
  readonly settings: number;
}) {
  return files + events + settings;
}

/** How many changes are missing. */
function lost(gaps: readonly { readonly first: number; readonly last: number }[]): number {
  return gaps.reduce((sum, gap) => sum + gap.last - gap.first + 1, 0);
}
