import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { placeOfFile } from '#app/plan-files.ts';
import { planLinkOf } from '#domain/freshness/dead-ends.ts';
import { useApp } from '../app-context.ts';
import { kindOfHref } from '../markdown/hrefs.ts';
import { places } from '../places.ts';
import { useDocument } from './document-context.ts';

/** What a press on a link of the plan's text does: goes there, or calls `ask` for one that leads outside. */
export function usePlanLinks(ask: (href: string) => void): (href: string) => void {
  const app = useApp();
  const navigate = useNavigate();
  const { procedure, file } = useDocument();
  return useCallback(
    (href) => {
      if (kindOfHref(href) === 'outside') return ask(href);
      if (href.startsWith('#')) {
        if (procedure !== null) void navigate(places.procedure(procedure, decoded(href.slice(1))));
        return undefined;
      }
      const link = planLinkOf(href);
      if (link !== null) {
        const { kind, id, fragment } = link;
        void navigate(kind === 'procedure' ? places.procedure(id, fragment ?? undefined) : places.thing(kind, id));
        return undefined;
      }
      void placeOfFile(app, href, file).then((found) => {
        if (found?.is === 'procedure') void navigate(places.procedure(found.id, found.fragment ?? undefined));
        if (found?.is === 'file') void navigate(places.file(found.path));
      });
      return undefined;
    },
    [app, navigate, procedure, file, ask],
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
