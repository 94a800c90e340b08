/**
 * Puts `text` on the clipboard; says whether it is there.
 *
 * The clipboard's own interface needs a permission that the portable shell does not give; then the browser's copy of what is
 * selected in `field` does it, as Ctrl C would.
 */
export async function copyFrom(field: HTMLTextAreaElement | null, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.focus();
    field?.select();
    return document.execCommand('copy');
  }
}
