import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { changeSetting } from '#app/settings.ts';
import { useApp } from '../app-context.ts';

/** Keeps where the person is, so that the next start opens there. */
export function usePlace(): void {
  const app = useApp();
  const { pathname, search } = useLocation();
  const place = `${pathname}${search}`;
  useEffect(() => {
    // Passing through a screen is not being there.
    const timer = setTimeout(() => void changeSetting(app, 'place', place), 400);
    return () => clearTimeout(timer);
  }, [app, place]);
}
