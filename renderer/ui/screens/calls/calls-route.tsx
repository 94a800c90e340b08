import { useParams } from 'react-router';
import { CallsScreen } from './calls-screen.tsx';

/** The calls of the incident that the address names. */
export function CallsRoute() {
  const { id = '' } = useParams();
  return <CallsScreen incident={id} />;
}
