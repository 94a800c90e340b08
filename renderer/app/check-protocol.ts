import type { IsoDate } from '#domain/plan/model.ts';

/** What the checking worker is asked: one file as it is typed, or the whole plan as it is in use. */
export interface CheckQuestion {
  readonly database: string;
  readonly on: IsoDate;
  /** `null`: every file. */
  readonly file: { readonly path: string; readonly text: string } | null;
}
