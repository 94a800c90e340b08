import type { CallChannel } from '#domain/calls/channels.ts';
import type { Words } from '../../words/words.ts';
import type { Desk } from './use-desk.ts';

/** Why `channel` is not counted on now; `null` where it is. */
export function lossReason({ loss }: CallChannel, desk: Desk, words: Words['calls']): string | null {
  if (loss === null) return null;
  return loss.reason === 'wrong' ? words.wrong : words.down(componentName(desk, loss.via));
}

/** The component's name, with what took it down where that is another one. */
function componentName({ calls }: Desk, id: string): string {
  const nameOf = (component: string) =>
    calls.view.file.edition.components.find((one) => one.id === component)?.name ?? component;
  const cause = calls.picture.standingOf(id)?.because.at(-1);
  return cause === undefined || cause === id ? nameOf(id) : `${nameOf(id)} (${nameOf(cause)})`;
}
