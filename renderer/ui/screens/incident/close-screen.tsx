import { type FormEvent, useId, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { closeIncident, type Lesson, proofsOf } from '#app/close-incident.ts';
import type { IncidentFile } from '#app/incident-file.ts';
import type { IsoDate } from '#domain/plan/model.ts';
import { useApp } from '../../app-context.ts';
import { useAuthor, useIncidentFile } from '../../incident/use-incident-file.ts';
import { usePeople } from '../../person/use-people.ts';
import { places } from '../../places.ts';
import { Button } from '../../shared/button.tsx';
import { Page } from '../../shared/page.tsx';
import { Panel } from '../../shared/panel.tsx';
import { useDraft } from '../../shared/use-draft.ts';
import { Whereabouts } from '../../shared/whereabouts.tsx';
import { useWords } from '../../words/words.ts';
import styles from './forms.module.css';
import { LessonFields } from './lesson-fields.tsx';
import { ProofChoice } from './proof-choice.tsx';
import { StillOpen } from './still-open.tsx';

/** Closing: what is still open, why it is over, what was learned, and what the plan gets from it. */
export function CloseScreen() {
  const { incident = '' } = useParams();
  const file = useIncidentFile(incident);
  const words = useWords().incident;
  if (file === undefined) return <Whereabouts title={words.loading} />;
  if (file === null) return <Whereabouts title={words.missing} next={words.missingNext} />;
  return <Close file={file} />;
}

function Close({ file }: { readonly file: IncidentFile }) {
  const app = useApp();
  const by = useAuthor();
  const words = useWords();
  const people = usePeople();
  const navigate = useNavigate();
  const { incident, name } = file.state.summary;
  const [draft, setDraft] = useDraft(`close/${incident}`);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const reasonId = useId();
  const proofs = proofsOf(file, app.now());
  const said = words.closing;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const reason = (draft['reason'] ?? '').trim();
    setProblem(reason === '' ? said.needsReason : null);
    if (reason === '') return;
    const title = name === '' ? words.incident.unnamed : name;
    const closing = {
      reason,
      lessons: lessonsIn(draft, people.byFor),
      proofs: proofs.filter((proof) => !left.has(proof.procedure)),
    };
    try {
      await closeIncident(app, { by }, incident, closing, said.changeName(title));
      setDraft({});
      await navigate(places.incident(incident));
    } catch {
      setProblem(words.incident.notKept);
    }
  };
  return (
    <Page title={said.title} lede={said.lede}>
      <StillOpen file={file} />
      <Panel title={said.ending}>
        <form className={`${styles['form']} ${styles['padded']}`} onSubmit={(event) => void send(event)} noValidate>
          <label htmlFor={reasonId}>{said.reason}</label>
          <input
            id={reasonId}
            value={draft['reason'] ?? ''}
            required
            onChange={(event) => setDraft({ ...draft, reason: event.target.value })}
          />
          <LessonFields draft={draft} onDraft={setDraft} />
          {proofs.length > 0 && <ProofChoice proofs={proofs} left={left} onLeft={setLeft} />}
          {problem !== null && <p role="alert">{problem}</p>}
          <div className={styles['buttons']}>
            <Button look="primary" onClick={(event) => event.currentTarget.form?.requestSubmit()}>
              {said.close}
            </Button>
            <Button look="quiet" onClick={() => void navigate(places.incident(incident))}>
              {said.notYet}
            </Button>
          </div>
        </form>
      </Panel>
    </Page>
  );
}

function lessonsIn(draft: Readonly<Record<string, string>>, byFor: (name: string) => string): readonly Lesson[] {
  const count = Number(draft['lessons'] ?? '1');
  return Array.from({ length: count }, (_, index): Lesson => {
    const owner = draft[`owner-${index}`]?.trim() ?? '';
    const due = draft[`due-${index}`]?.trim() ?? '';
    return {
      text: draft[`lesson-${index}`]?.trim() ?? '',
      owner: owner === '' ? null : byFor(owner),
      due: /^\d{4}-\d\d-\d\d$/.test(due) ? (due as IsoDate) : null,
    };
  }).filter(({ text }) => text !== '');
}
