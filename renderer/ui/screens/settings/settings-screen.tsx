import { useLiveQuery } from 'dexie-react-hooks';
import { Link } from 'react-router';
import { currentPlan } from '#app/plan.ts';
import { changeSetting } from '#app/settings.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { places } from '../../places.ts';
import { Fact, Facts } from '../../shared/facts.tsx';
import { Page } from '../../shared/page.tsx';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import { ChoiceRow } from './choice-row.tsx';
import { Notices } from './notices.tsx';
import styles from './settings.module.css';
import { WhoPanel } from './who-panel.tsx';

/** What this person wants of this laptop, and what the laptop is. */
export function SettingsScreen() {
  const words = useWords().settings;
  return (
    <Page title={words.title} lede={words.lede}>
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <Looks />
          <Working />
          <WhoPanel />
        </div>
        <div className={styles['column']}>
          <PlanPanel />
          <Laptop />
          <Notices />
        </div>
      </div>
    </Page>
  );
}

function Looks() {
  const app = useApp();
  const words = useWords().settings;
  const { language, theme, paper } = useSettings();
  return (
    <Panel title={words.show}>
      <ChoiceRow
        label={words.language}
        value={language}
        names={words.languages}
        onChange={(value) => void changeSetting(app, 'language', value)}
      />
      <ChoiceRow
        label={words.theme}
        value={theme}
        names={words.themes}
        onChange={(value) => void changeSetting(app, 'theme', value)}
      />
      <ChoiceRow
        label={words.paper}
        value={paper}
        names={words.papers}
        onChange={(value) => void changeSetting(app, 'paper', value)}
      />
    </Panel>
  );
}

function Working() {
  const app = useApp();
  const words = useWords().settings;
  const { singleKeys, timerSound } = useSettings();
  const names = { on: words.on, off: words.off };
  return (
    <Panel title={words.work}>
      <ChoiceRow
        label={words.singleKeys}
        hint={words.singleKeysHint}
        value={singleKeys ? 'on' : 'off'}
        names={names}
        onChange={(value) => void changeSetting(app, 'singleKeys', value === 'on')}
      />
      <ChoiceRow
        label={words.timerSound}
        hint={words.timerSoundHint}
        value={timerSound ? 'on' : 'off'}
        names={names}
        onChange={(value) => void changeSetting(app, 'timerSound', value === 'on')}
      />
    </Panel>
  );
}

function PlanPanel() {
  const app = useApp();
  const words = useWords().settings;
  const plan = useLiveQuery(() => currentPlan(app), [app]);
  if (plan === undefined) return null;
  const edition = plan?.info.edition ?? null;
  return (
    <Panel title={words.plan}>
      <div className={styles['text']}>
        <p>
          {plan === null ? words.planNone : words.planNow(plan.info.name, edition === null ? null : String(edition))}
        </p>
        {plan?.shipped === 'example' && <p>{words.isExample}</p>}
        <p>
          <Link to={places.bringIn}>{words.bringIn}</Link>
        </p>
        {plan !== null && (
          <p>
            <Link to={places.library}>{words.library}</Link>
          </p>
        )}
      </div>
    </Panel>
  );
}

function Laptop() {
  const { settings: words, keep } = useWords();
  const { info, store } = useApp();
  return (
    <Panel title={words.laptop}>
      <Facts>
        <Fact name={words.device}>{info.deviceName}</Fact>
        <Fact name={words.dataFolder}>
          <span className={styles['code']}>{info.dataFolder}</span>
        </Fact>
        <Fact name={words.version}>{info.appVersion}</Fact>
        <Fact name={words.shell}>{`${words.shells[info.shell]}, ${info.shellVersion}`}</Fact>
        <Fact name={keep.title}>
          <Link to={places.keeping}>{keep.open}</Link>
        </Fact>
        <Fact name={words.store}>
          <span className={styles['code']}>{store.id}</span>
        </Fact>
      </Facts>
    </Panel>
  );
}
