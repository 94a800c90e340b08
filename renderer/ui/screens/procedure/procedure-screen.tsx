import { Link, useParams } from 'react-router';
import { places } from '../../places.ts';
import { Whereabouts } from '../../shared/whereabouts.tsx';
import { useWords } from '../../words/words.ts';
import { Reader } from './reader.tsx';
import { useProcedure } from './use-procedure.ts';

/** Reading a procedure, and whether it can be trusted. */
export function ProcedureScreen() {
  const { id = '' } = useParams();
  const load = useProcedure(id);
  const words = useWords().reader;
  if (load.state === 'loading') return <Whereabouts title={words.loading} />;
  if (load.state === 'broken') return <Whereabouts title={words.broken} next={words.brokenNext} />;
  if (load.state === 'missing') {
    return (
      <Whereabouts title={words.missing(id)} next={words.missingNext}>
        <Link to={places.procedures}>{words.toList}</Link>
      </Whereabouts>
    );
  }
  // The key: another procedure is another screen.
  return <Reader key={id} open={load} />;
}
