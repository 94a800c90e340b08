import { useParams, useSearchParams } from 'react-router';
import type { IncidentFile } from '#app/incident-file.ts';
import { useIncidentFile } from '../../incident/use-incident-file.ts';
import { Button } from '../../shared/button.tsx';
import { Keys } from '../../shared/keys.tsx';
import { Page } from '../../shared/page.tsx';
import { useNow } from '../../shared/use-now.ts';
import { Whereabouts } from '../../shared/whereabouts.tsx';
import { useWords } from '../../words/words.ts';
import { AuthorityPanel } from './authority-panel.tsx';
import { DecisionCard } from './decision-card.tsx';
import { DecisionForm } from './decision-form.tsx';
import styles from './decisions.module.css';
import { useNames } from './use-names.ts';

/** The decisions of an incident: what waits, what was decided and why, and a new one in line. */
export function DecisionsScreen() {
  const { incident = '' } = useParams();
  const file = useIncidentFile(incident);
  const words = useWords().incident;
  if (file === undefined) return <Whereabouts title={words.loading} />;
  if (file === null) return <Whereabouts title={words.missing} next={words.missingNext} />;
  return <Decisions file={file} />;
}

function Decisions({ file }: { readonly file: IncidentFile }) {
  const words = useWords().decisions;
  const names = useNames(file);
  const now = useNow(15_000);
  const [params, setParams] = useSearchParams();
  const asked = params.get('new');
  const opened = params.get('open');
  const { decisions, summary } = file.state;
  const isOpen = summary.closed === null;
  const waiting = decisions.filter((one) => one.isOpen);
  const close = () => setParams({}, { replace: true });
  return (
    <Page
      title={words.title(waiting.length)}
      tools={
        isOpen && asked === null ? (
          <Button aria-keyshortcuts="D" onClick={() => setParams({ new: '' }, { replace: true })}>
            {words.newOne} <Keys keys={['D']} />
          </Button>
        ) : null
      }
      side={<AuthorityPanel file={file} />}
    >
      {asked !== null && isOpen && (
        <DecisionForm
          key={asked}
          file={file}
          start={{
            decision: null,
            question: asked === '' ? '' : words.questionFor(names.component(asked)),
            about: asked === '' ? null : asked,
          }}
          onClose={close}
        />
      )}
      {decisions.length === 0 && asked === null && <p>{words.none}</p>}
      <ul className={styles['list']}>
        {decisions.map((decision) => (
          <DecisionCard
            key={decision.decision}
            file={file}
            decision={decision}
            now={now}
            isShown={decision.decision === opened}
            onClose={close}
          />
        ))}
      </ul>
    </Page>
  );
}
