import { useEffect, useState } from 'react';
import type { IncidentFile } from '#app/incident-file.ts';
import { draftReport } from '#app/incident-reports.ts';
import { nextTimeOfDay } from '#app/incidents.ts';
import type { ReportKind } from '#domain/report/words.ts';
import { useApp } from '../../app-context.ts';
import { useAuthor } from '../../incident/use-incident-file.ts';
import { useDraft } from '../../shared/use-draft.ts';

/** What a person chose of a report, and its text: from the log until it is edited. */
export interface Report {
  readonly language: 'en' | 'fr';
  readonly setLanguage: (language: 'en' | 'fr') => void;
  readonly next: string;
  readonly setNext: (text: string) => void;
  readonly text: string;
  readonly isEdited: boolean;
  readonly edit: (text: string) => void;
  /** Forgets what was edited: the text is the log's again. */
  readonly rewrite: () => void;
  /** Forgets the time of the next one too: this one has gone out. */
  readonly startAnew: () => void;
}

/** The report of `kind`: what was edited survives leaving the screen and a restart. */
export function useReport(file: IncidentFile, kind: ReportKind, system: 'en' | 'fr'): Report {
  const app = useApp();
  const by = useAuthor();
  const [draft, setDraft] = useDraft(`report/${file.state.summary.incident}/${kind}`);
  const language = draft['language'] === 'en' || draft['language'] === 'fr' ? draft['language'] : system;
  const next = draft['next'] ?? '';
  const [written, setWritten] = useState('');
  useEffect(() => {
    let isWanted = true;
    const at = nextTimeOfDay(app, next);
    const asked = { kind, language, nextAt: at === null ? null : Date.parse(at) };
    void draftReport(app, { by }, file, asked).then((text) => isWanted && setWritten(text ?? ''));
    return () => {
      isWanted = false;
    };
  }, [app, by, file, kind, language, next]);
  const edited = draft['text'] ?? '';
  return {
    language,
    setLanguage: (chosen) => setDraft({ ...draft, language: chosen, text: '' }),
    next,
    setNext: (text) => setDraft({ ...draft, next: text }),
    text: edited === '' ? written : edited,
    isEdited: edited !== '' && edited !== written,
    edit: (text) => setDraft({ ...draft, text: text === written ? '' : text }),
    rewrite: () => setDraft({ ...draft, text: '' }),
    startAnew: () => setDraft({ ...draft, text: '', next: '' }),
  };
}
