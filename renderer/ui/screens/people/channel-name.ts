import type { Channel } from '#domain/plan/model.ts';
import type { Words } from '../../words/words.ts';

/** What a way to reach is called: "Phone, home". */
export function channelName({ type, label }: Channel, words: Words['kinds']['channel']): string {
  return label === null ? words[type] : `${words[type]}, ${label}`;
}
