/** Headers on every answer of the app's own origin; the same in both shells. */

/**
 * The content security policy; `nonce` allows the style elements of one page load, `null` on what is no page.
 *
 * Frames of the own origin are for the print preview. WebAssembly is for the map's layout. Trusted Types: `default` lets
 * Mantine's markup-free style text through, `dompurify` is the sanitiser, `holdfast-worker` the address of our workers.
 */
export function contentSecurityPolicy(nonce: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self'${nonce === null ? '' : ` 'nonce-${nonce}'`}`,
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
export function securityHeaders(nonce: string | null): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy(nonce),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
}
