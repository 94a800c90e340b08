interface Policies {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

let policy: ReturnType<Policies['createPolicy']> | null = null;

/**
 * A worker of our own from `url`, which the build made (`…?worker&url`). Throws TypeError for any other address.
 *
 * Note: one policy. Trusted Types allow `holdfast-worker` to be made once, so every worker is opened here.
 */
export function openWorker(url: string, name: string): Worker {
  const trusted = (globalThis as { readonly trustedTypes?: Policies }).trustedTypes;
  if (trusted !== undefined) policy ??= trusted.createPolicy('holdfast-worker', { createScriptURL: ownAddress });
  return new Worker(policy === null ? ownAddress(url) : policy.createScriptURL(url), { type: 'module', name });
}

function ownAddress(url: string): string {
  const { origin, pathname } = new URL(url, globalThis.location.href);
  if (origin !== globalThis.location.origin || !pathname.endsWith('.js')) throw new TypeError('not a worker of ours');
  return `${origin}${pathname}`;
}
