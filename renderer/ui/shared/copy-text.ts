/**
 * Puts `text` on the clipboard; says whether it is there.
 *
 * The clipboard's own interface needs a permission that the portable shell does not give; then the browser's copy of what is
 * selected does it, as Ctrl C would: in `field`, which stays selected for a person to see, else in one that is made for it.
 */
export async function copyText(text: string, field: HTMLTextAreaElement | null = null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return field === null ? copyAside(text) : copySelected(field);
  }
}

function copySelected(field: HTMLTextAreaElement): boolean {
  field.focus();
  field.select();
  return document.execCommand('copy');
}

function copyAside(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  field.className = 'visually-hidden';
  document.body.append(field);
  const isCopied = copySelected(field);
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return isCopied;
}
