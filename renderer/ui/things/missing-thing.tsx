import { Link } from 'react-router';
import { places } from '../places.ts';
import { Whereabouts } from '../shared/whereabouts.tsx';
import { useWords } from '../words/words.ts';

/** The place of a thing that the plan does not have (any more). */
export function MissingThing({ title }: { readonly title: string }) {
  const { frame, people } = useWords();
  return (
    <Whereabouts title={title} next={people.missingNext}>
      <Link to={places.now}>{frame.brokenBack}</Link>
    </Whereabouts>
  );
}
