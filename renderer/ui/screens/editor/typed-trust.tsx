import { useLiveQuery } from 'dexie-react-hooks';
import { memo } from 'react';
import { procedureTrust } from '#app/procedure-trust.ts';
import type { Typed } from '#domain/editing/typed-text.ts';
import { useApp } from '../../app-context.ts';
import { TrustPanel } from '../procedure/trust-panel.tsx';

/** "Can we trust it?" of what is typed; nothing for what is no procedure. */
export const TypedTrust = memo(function TypedTrust({ typed }: { readonly typed: Typed }) {
  const app = useApp();
  const own = typed.procedure;
  const trust = useLiveQuery(
    () => (own === null ? null : procedureTrust(app, own.procedure, own.text)),
    [app, own],
    null,
  );
  return own === null ? null : <TrustPanel procedure={own.procedure} trust={trust} />;
});
