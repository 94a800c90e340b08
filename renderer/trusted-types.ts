/**
 * The `default` policy, before anything else is imported: Mantine puts its style texts in by innerHTML, which Trusted Types
 * forbid without a policy. Only strings without markup pass; everything else still throws.
 */
interface Policies {
  createPolicy(name: string, rules: { readonly createHTML: (text: string) => string }): unknown;
}

const policies = (globalThis as { readonly trustedTypes?: Policies }).trustedTypes;
policies?.createPolicy('default', {
  createHTML: (text) => {
    if (text.includes('<')) throw new TypeError('markup may not be put in as text');
    return text;
  },
});
