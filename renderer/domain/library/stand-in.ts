/** Whether `id` is a component that stands for one that every organisation has under another name. */
export function isStandIn(id: string): boolean {
  return id.startsWith('your-');
}
