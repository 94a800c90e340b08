import type { IsoDate } from '#domain/plan/model.ts';

/** What is compared of two translations. */
export interface Version {
  readonly reviewed: IsoDate | null;
  /** Number of steps and decisions, nested ones too. */
  readonly items: number;
}

/** Which of two translations is behind; `differs`: one is, and nothing says which. Rule F11. */
export type TranslationState = 'same' | 'this-behind' | 'other-behind' | 'differs';

/** How `other` stands to `own`, its translation. Rule F11. */
export function translationState(own: Version, other: Version): TranslationState {
  if (own.reviewed !== null && other.reviewed !== null && own.reviewed !== other.reviewed) {
    return own.reviewed < other.reviewed ? 'this-behind' : 'other-behind';
  }
  return own.items === other.items ? 'same' : 'differs';
}
