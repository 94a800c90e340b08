import { useEffect, useEffectEvent } from 'react';
import { raisePending } from '#app/calls.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { useAuthor } from '../../incident/use-incident-file.ts';
import { WhoAreYou } from '../../person/who-are-you.tsx';
import { useIsNarrow } from '../../shared/use-media.ts';
import { Whereabouts } from '../../shared/whereabouts.tsx';
import { useWords } from '../../words/words.ts';
import { CallPanel } from './call-panel.tsx';
import styles from './calls-screen.module.css';
import { NoTree } from './no-tree.tsx';
import { TreePanel } from './tree-panel.tsx';
import { useCallKeys } from './use-call-keys.ts';
import { type CallsNow, useCalls } from './use-calls.ts';
import { useDesk } from './use-desk.ts';

/** The calls of an incident (mock-up e): whom to call now with the words to say, and the tree beside it. */
export function CallsScreen({ incident }: { readonly incident: string }) {
  const words = useWords().calls;
  const calls = useCalls(incident);
  if (calls === undefined) return <Whereabouts title={words.loading} />;
  if (calls === null) return <Whereabouts title={words.notFound} next={words.notFoundNext} />;
  return <OpenCalls key={incident} calls={calls} />;
}

function OpenCalls({ calls }: { readonly calls: CallsNow }) {
  const { person } = useSettings();
  const desk = useDesk(calls);
  const isNarrow = useIsNarrow();
  // Nobody has to say who they are before they see whom to call.
  const isAsked = person === null && desk.state === null && desk.shown === null && desk.asking === null;
  useCallKeys(desk);
  usePendingWork(calls);
  const panel = isAsked ? (
    <section className={styles['who']}>
      <WhoAreYou onDone={() => undefined} />
    </section>
  ) : (
    <CallPanel desk={desk} />
  );
  const tree = desk.state === null ? <NoTree desk={desk} /> : <TreePanel desk={desk} state={desk.state} />;
  // In the order in which it is read: on a narrow screen the call comes first.
  return (
    <div className={styles['screen']}>
      {isNarrow ? panel : tree}
      {isNarrow ? tree : panel}
    </div>
  );
}

/** What a power cut kept out of the plan is put there once the calls are open again. */
function usePendingWork({ view }: CallsNow): void {
  const app = useApp();
  const by = useAuthor();
  const put = useEffectEvent(() => raisePending(app, { by }, view.file.view));
  useEffect(() => void put(), []);
}
