import { useLiveQuery } from 'dexie-react-hooks';
import { currentPlan } from '#app/plan.ts';
import { useApp } from '../../app-context.ts';
import { Whereabouts } from '../../shared/whereabouts.tsx';
import { useWords } from '../../words/words.ts';
import styles from './bring-in-screen.module.css';
import { OfferView } from './offer-view.tsx';
import { useBringIn } from './use-bring-in.ts';
import { WaysIn } from './ways-in.tsx';

/** The first start, and every later change of the whole plan: the ways in, then what was found, then one press. */
export function BringInScreen() {
  const app = useApp();
  const words = useWords().bringIn;
  const plan = useLiveQuery(() => currentPlan(app), [app]);
  const bringIn = useBringIn();
  const { state } = bringIn;
  if (plan === undefined) return null;
  if (state.step === 'reading') return <Whereabouts title={words.reading} next={words.readingNext} />;
  const offer = 'offer' in state ? state.offer : null;
  const failure =
    state.step === 'failed' ? (
      <p className={styles['failure']} role="alert">
        {words.failures[state.why]}
      </p>
    ) : null;
  if (offer !== null) {
    return (
      <>
        {failure}
        <OfferView offer={offer} bringIn={bringIn} isTaking={state.step === 'taking'} />
      </>
    );
  }
  const isFirst = plan === null;
  return (
    <div className={styles['page']}>
      <h1>{isFirst ? words.welcome : words.title}</h1>
      <p className={styles['lede']}>{isFirst ? words.welcomeNext : words.lede}</p>
      {failure}
      <WaysIn bringIn={bringIn} isFirst={isFirst} />
    </div>
  );
}
