import { useCallback, useEffect, useRef } from 'react';
import { asset } from '#app/plan.ts';
import { placeOfFile } from '#app/plan-files.ts';
import { pictureType } from '#domain/plan/picture-type.ts';
import { useApp } from '../app-context.ts';
import { useDocument } from './document-context.ts';

/** Addresses of the plan's files for pictures: `blob:` ones, taken back when what asked for them is gone. */
export function usePlanAssets(): (source: string) => Promise<string | null> {
  const app = useApp();
  const { file } = useDocument();
  const made = useRef<string[]>([]);
  useEffect(
    () => () => {
      for (const address of made.current) URL.revokeObjectURL(address);
      made.current = [];
    },
    [],
  );
  return useCallback(
    async (source) => {
      const found = await placeOfFile(app, source, file);
      const bytes = found?.is === 'file' ? await asset(app, found.path) : null;
      const type = bytes === null ? null : pictureType(bytes);
      if (bytes === null || type === null) return null;
      const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
      made.current.push(address);
      return address;
    },
    [app, file],
  );
}
