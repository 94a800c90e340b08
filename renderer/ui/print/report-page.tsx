import type { ReportPart } from '#domain/binder/print-job.ts';
import { Blocks } from './blocks.tsx';
import { PartFrame } from './part-frame.tsx';

/** A report of an incident; of an exercise with its mark at the top of every page. */
export function ReportPage({ part }: { readonly part: ReportPart }) {
  return (
    <PartFrame part={part} sort={part.mark ?? ''}>
      <article className={part.mark === null ? 'report' : 'report exercise'}>
        <h1 id={part.id}>{part.title}</h1>
        <Blocks blocks={part.blocks} />
      </article>
    </PartFrame>
  );
}
