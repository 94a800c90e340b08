import { encode } from 'uqr';
import styles from './qr-code.module.css';

/** The white edge that readers need, in modules. */
const EDGE = 4;

/** `text` as a code that a phone's camera reads: black on white in every theme, and on paper. */
export function QrCode({ text, name }: { readonly text: string; readonly name: string }) {
  const { data, size } = encode(text, { border: 0, ecc: 'M' });
  const side = size + 2 * EDGE;
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + EDGE} ${y + EDGE}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg className={styles['code']} viewBox={`0 0 ${side} ${side}`} role="img" aria-label={name}>
      <rect className={styles['white']} width={side} height={side} />
      <path className={styles['black']} d={path} shapeRendering="crispEdges" />
    </svg>
  );
}
