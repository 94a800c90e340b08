/** Headers on every answer of the app's own origin; the same in both shells. */

/** What an answer is, as far as its policy goes: a page with its nonce, the worker that lays maps out, or anything else. */
export type Answered = { readonly page: string } | 'layout-worker' | 'other';

/**
 * The content security policy; the nonce of a page allows the style elements of that one load.
 *
 * Frames of the own origin are for the print preview. Trusted Types: `default` lets Mantine's markup-free style text through,
 * `dompurify` is the sanitiser, `holdfast-worker` the address of our workers. A worker obeys the policy of its own script, so
 * WebAssembly is allowed to the one that lays maps out, and no page can use it.
 */
function contentSecurityPolicy(answered: Answered): string {
  const nonce = typeof answered === 'string' ? '' : ` 'nonce-${answered.page}'`;
  return [
    "default-src 'none'",
    `script-src 'self'${answered === 'layout-worker' ? " 'wasm-unsafe-eval'" : ''}`,
    `style-src 'self'${nonce}`,
    "img-src 'self' data: blob:",
    "media-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "webrtc 'block'",
    "require-trusted-types-for 'script'",
    'trusted-types default dompurify holdfast-worker',
  ].join('; ');
}

const REFUSED_FEATURES = [
  'bluetooth',
  'camera',
  'display-capture',
  'geolocation',
  'hid',
  'idle-detection',
  'local-fonts',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

/** Every header that secures an answer. */
export function securityHeaders(answered: Answered): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy(answered),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
}
