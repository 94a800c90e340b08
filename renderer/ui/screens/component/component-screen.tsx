import { useLiveQuery } from 'dexie-react-hooks';
import { useParams } from 'react-router';
import { type ComponentView, componentView } from '#app/component-view.ts';
import { currentPlan } from '#app/plan.ts';
import { planMap } from '#app/plan-map.ts';
import { today } from '#app/today.ts';
import { reviewDue } from '#domain/freshness/review.ts';
import { useApp } from '../../app-context.ts';
import { Fact, Facts } from '../../shared/facts.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Page } from '../../shared/page.tsx';
import { Panel } from '../../shared/panel.tsx';
import { DependencyList } from '../../things/dependency-list.tsx';
import { MissingThing } from '../../things/missing-thing.tsx';
import { ThingLink, ThingLinks } from '../../things/thing-link.tsx';
import { useWords } from '../../words/words.ts';
import styles from './component-screen.module.css';
import { FailsPanel } from './fails-panel.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { GroundPanel } from './ground-panel.tsx';
import { NeededByList } from './needed-by-list.tsx';
import { ProceduresPanel } from './procedures-panel.tsx';
import { SignsPanel } from './signs-panel.tsx';

/** A component: what it is, what it needs, what needs it, what to do when it fails. */
export function ComponentScreen() {
  const app = useApp();
  const { id = '' } = useParams();
  const words = useWords();
  const view = useLiveQuery(() => componentView(app, id), [app, id]);
  const plan = useLiveQuery(() => planMap(app), [app]);
  if (view === undefined) return null;
  if (view === null) return <MissingThing title={words.map.missing} />;
  const { component } = view;
  const who = component.external ? words.map.external : words.map.own;
  return (
    <Page
      title={component.name}
      lede={`${words.things.componentKinds[component.kind]}. ${who}.`}
      side={<Side view={view} />}
    >
      <SignsPanel view={view} />
      {plan && <ProceduresPanel view={view} plan={plan} />}
      <div className={styles['pair']}>
        <Panel title={words.map.needs}>
          <DependencyList needs={component.dependsOn} />
        </Panel>
        <NeededByList neededBy={view.neededBy} />
      </div>
      {plan && component.dependsOn === null && <p className={styles['ask']}>{words.whatIf.askNext(component.name)}</p>}
      <FindingsPanel id={component.id} />
      {plan && <FailsPanel plan={plan} component={component} />}
      {plan && component.kind === 'function' && <GroundPanel key={component.id} plan={plan} component={component} />}
    </Page>
  );
}

function Side({ view }: { readonly view: ComponentView }) {
  const words = useWords();
  const formats = useFormats();
  const { component, usedBy, reached } = view;
  return (
    <>
      <Panel title={words.map.facts}>
        <Facts>
          <Fact name={words.functions.tierName}>{component.tier !== null && formats.number(component.tier)}</Fact>
          <Fact name={words.functions.target}>{component.rto !== null && formats.duration(component.rto.seconds)}</Fact>
          <Fact name={words.functions.limit}>
            {component.mtpd !== null && formats.duration(component.mtpd.seconds)}
          </Fact>
          <Fact name={words.functions.minimum}>{component.mbco}</Fact>
          <Fact name={words.map.owner}>
            {component.owner === null ? words.map.nobodyNamed : <ThingLink kind="contact" id={component.owner} />}
          </Fact>
          <Fact name={words.map.response}>{component.response && words.map.yes}</Fact>
          <Fact name={words.map.source}>{component.source ?? words.map.notWritten}</Fact>
          <Fact name={words.map.reviewed}>
            <Reviewed view={view} />
          </Fact>
          <Fact name={words.map.tags}>{component.tags.join(', ')}</Fact>
        </Facts>
      </Panel>
      {usedBy.length > 0 && (
        <Panel title={words.map.usedBy}>
          <div className={styles['links']}>
            <ThingLinks kind="procedure" ids={usedBy.map((it) => it.id)} />
          </div>
        </Panel>
      )}
      {reached.length > 0 && (
        <Panel title={words.map.contacts}>
          <div className={styles['links']}>
            <ThingLinks kind="contact" ids={reached.map((it) => it.id)} />
          </div>
        </Panel>
      )}
    </>
  );
}

function Reviewed({ view: { component } }: { readonly view: ComponentView }) {
  const app = useApp();
  const words = useWords().map;
  const formats = useFormats();
  const plan = useLiveQuery(() => currentPlan(app), [app]);
  const { last, daysLate, isOverdue } = reviewDue(component, plan?.info.reviewEvery ?? null, today(app));
  if (last === null) return words.neverReviewed;
  if (!isOverdue || daysLate === null) return formats.date(last);
  return <span className={styles['late']}>{words.reviewLate(formats.date(last), formats.number(daysLate))}</span>;
}
