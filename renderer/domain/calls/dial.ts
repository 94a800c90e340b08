import type { Channel, ChannelType } from '#domain/plan/model.ts';

const RUNG: ReadonlySet<ChannelType> = new Set(['mobile', 'phone', 'sms', 'satellite', 'fax']);

/** The address by which a phone or mail program takes `channel` up (`tel:`, `mailto:`); `null` for what no program can. Rule CT23. */
export function dialOf({ type, value }: Pick<Channel, 'type' | 'value'>): string | null {
  if (type === 'email') return /^[^\s@<>?&"]+@[^\s@<>?&"]+$/.test(value.trim()) ? `mailto:${value.trim()}` : null;
  return RUNG.has(type) ? telOf(value) : null;
}

/** Digits, and what may stand around them; then an extension, after a word for it. */
const NUMBER = /^(\+?[\d\s().\-/\u00a0\u202f]{2,40}?)(?:[\s,;]*(?:ext|extension|poste|x|#)\.?\s*(\d{1,8}))?$/i;

function telOf(value: string): string | null {
  const match = NUMBER.exec(value.trim());
  const written = match?.[1];
  if (written === undefined) return null;
  // "+33 (0)6": the 0 is dialled only without the country's code.
  const plain = written.startsWith('+') ? written.replace(/\(0\)/g, '') : written;
  const digits = plain.replace(/\D/g, '');
  if (digits.length < 2) return null;
  const extension = match?.[2] === undefined ? '' : `;ext=${match[2]}`;
  return `tel:${plain.startsWith('+') ? '+' : ''}${digits}${extension}`;
}
