import type { ComponentId } from '#domain/plan/model.ts';
import type { PlanIndex } from '#domain/plan/plan-index.ts';
import type { ProcedureText } from '#domain/procedure/model.ts';

/** What turning Markdown into paper needs to know of everything around it. */
export interface PaperContext {
  readonly index: PlanIndex;
  /** Anchor of a part by `kind:id`; absent where that thing is not in this print. */
  readonly anchors: ReadonlyMap<string, string>;
  /** Anchor of the part that the text belongs to. */
  readonly part: string;
  /** The document that the text belongs to; `null` for words outside of one. */
  readonly document: ProcedureText | null;
  /** Folder of the document's file below the plan folder, for relative pictures. */
  readonly folder: string;
  /** `{{name}}` marks a blank. */
  readonly hasBlanks: boolean;
  /** Numbers that work only while one of these does are passed over where there are others. */
  readonly down: ReadonlySet<ComponentId>;
  readonly privateNumbers: boolean;
  /** Paths of the pictures that the plan has. */
  readonly pictures: ReadonlySet<string>;
}
