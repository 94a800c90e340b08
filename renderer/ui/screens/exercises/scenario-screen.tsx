import { useLiveQuery } from 'dexie-react-hooks';
import { useParams } from 'react-router';
import { thing } from '#app/plan.ts';
import type { Scenario } from '#domain/plan/model.ts';
import { useApp } from '../../app-context.ts';
import { Fact, Facts } from '../../shared/facts.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Page } from '../../shared/page.tsx';
import { Panel } from '../../shared/panel.tsx';
import { MissingThing } from '../../things/missing-thing.tsx';
import { Notes } from '../../things/notes.tsx';
import { ThingLinks } from '../../things/thing-link.tsx';
import { useWords } from '../../words/words.ts';
import { LanguageNames } from '../people/language-names.tsx';
import { ExpectationList } from './expectation-list.tsx';
import { InjectList } from './inject-list.tsx';
import styles from './scenario-screen.module.css';

/** A scenario, read in full: what the facilitator knows and the players do not. */
export function ScenarioScreen() {
  const app = useApp();
  const { id = '' } = useParams();
  const words = useWords().exercises;
  const scenario = useLiveQuery(() => thing(app, 'scenario', id), [app, id]);
  if (scenario === undefined) return null;
  if (scenario === null) return <MissingThing title={words.missing} />;
  return (
    <Page title={scenario.title} side={<Side scenario={scenario} />}>
      <p className={styles['facilitator']}>{words.facilitator}</p>
      <Notes title={words.summary} markdown={scenario.summary} />
      <InjectList injects={scenario.injects} />
      <ExpectationList expectations={scenario.expectations} />
      <Notes title={words.source} markdown={scenario.source} />
    </Page>
  );
}

function Side({ scenario }: { readonly scenario: Scenario }) {
  const words = useWords().exercises;
  const formats = useFormats();
  return (
    <>
      <Texts title={words.objectives} texts={scenario.objectives} />
      <Texts title={words.roles} texts={scenario.roles} />
      <Panel title={words.facts}>
        <Facts>
          <Fact name={words.startsAt}>{scenario.startsAt}</Fact>
          <Fact name={words.length}>{scenario.duration !== null && formats.duration(scenario.duration.seconds)}</Fact>
          <Fact name={words.without}>
            {scenario.without.length > 0 && <ThingLinks kind="component" ids={scenario.without} />}
          </Fact>
          <Fact name={words.language}>
            {scenario.language !== null && <LanguageNames tags={[scenario.language]} />}
          </Fact>
        </Facts>
      </Panel>
    </>
  );
}

function Texts({ title, texts }: { readonly title: string; readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <Panel title={title}>
      <ul className={styles['texts']}>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Panel>
  );
}
