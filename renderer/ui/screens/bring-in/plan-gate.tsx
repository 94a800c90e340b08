import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { offeredFolder } from '#app/offered-folder.ts';
import { currentPlan } from '#app/plan.ts';
import { useApp } from '../../app-context.ts';
import { places } from '../../places.ts';
import { BringInScreen } from './bring-in-screen.tsx';

/** Places that need no plan. */
const WITHOUT_PLAN: readonly string[] = [places.bringIn, places.keys, places.settings];

/** Shows the ways to a plan where there is none yet, and leads to the folder that was named when the app was started. */
export function PlanGate({ children }: { readonly children: ReactNode }) {
  const app = useApp();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const plan = useLiveQuery(() => currentPlan(app), [app]);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    void offeredFolder(app)
      .then(
        (folder) => folder !== null && navigate(places.bringIn),
        () => navigate(places.bringIn),
      )
      .finally(() => setAsked(true));
    // Once, at the start: later the folder was answered.
  }, [app, navigate]);
  if (plan === undefined || !isAsked) return null;
  if (plan === null && !WITHOUT_PLAN.includes(pathname)) return <BringInScreen />;
  return children;
}
