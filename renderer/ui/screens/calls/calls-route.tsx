import { useParams } from 'react-router';
import { CallsScreen } from './calls-screen.tsx';

/** The calls of the incident that the address names. */
export function CallsRoute() {
  const { incident = '' } = useParams();
  return <CallsScreen incident={incident} />;
}
