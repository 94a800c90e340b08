import { Navigate } from 'react-router';
import { useOpenIncident } from '../../incident/incident-context.ts';
import { places } from '../../places.ts';
import { NowScreen } from '../now/now-screen.tsx';

/** Now: the open incident, else the calm home. */
export function NowPlace() {
  const open = useOpenIncident();
  return open === null ? <NowScreen /> : <Navigate to={places.incident(open.summary.incident)} replace />;
}
