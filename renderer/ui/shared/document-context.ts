import { createContext, useContext } from 'react';

/** Which document is shown: what its `#` links and its relative addresses are counted from. */
export interface ShownDocument {
  /** Id of the procedure; `null` for notes and other texts of the plan. */
  readonly procedure: string | null;
  /** Path of its file below the plan folder; `null` where it has none. */
  readonly file: string | null;
}

const NO_DOCUMENT: ShownDocument = { procedure: null, file: null };

export const DocumentContext = createContext<ShownDocument>(NO_DOCUMENT);

export function useDocument(): ShownDocument {
  return useContext(DocumentContext);
}
