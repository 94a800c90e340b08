import { useEffect } from 'react';
import { Link, useRouteError } from 'react-router';
import { readThroughSoon } from '../keeping/damage-strip.tsx';
import { places } from '../places.ts';
import { Whereabouts } from '../shared/whereabouts.tsx';
import { useWords } from '../words/words.ts';

/** A screen that failed: what happened, what still works, the way out. The frame around it stays. */
export function ScreenFailed() {
  const words = useWords().frame;
  const error = useRouteError();
  // A table that does not read is the likeliest reason, and the frame says so once it has been looked at.
  useEffect(readThroughSoon, []);
  return (
    <Whereabouts title={words.broken} next={words.brokenNext}>
      <Link to={places.now}>{words.brokenBack}</Link>
      <pre>{String(error)}</pre>
    </Whereabouts>
  );
}
