import { Link } from 'react-router';
import { places } from '../places.ts';
import { Whereabouts } from '../shared/whereabouts.tsx';
import { useWords } from '../words/words.ts';

/** An address at which nothing is. */
export function NowhereScreen() {
  const words = useWords().frame;
  return (
    <Whereabouts title={words.nowhere} next={words.nowhereNext}>
      <Link to={places.now}>{words.brokenBack}</Link>
    </Whereabouts>
  );
}
