/** A ref that takes the focus when its field appears: for questions that the person has just asked for. */
export function focusOnce(field: HTMLElement | null): void {
  field?.focus();
}
