import { planFromMarkdownFolder } from '#domain/plan/import-folder.ts';
import type { Plan, Problem } from '#domain/plan/model.ts';
import { planHash } from '#domain/plan/plan-hash.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import type { HostFolder } from '#host/host.ts';

/** A folder read whole and checked. */
export interface FolderRead {
  readonly from: 'plan-folder' | 'markdown-folder';
  readonly plan: Plan | null;
  /** By file, line, code. */
  readonly problems: readonly Problem[];
  /** Whether it may be applied: nothing in it was left unread. */
  readonly applicable: boolean;
  /** Of the plan's files; empty without a plan. */
  readonly hash: string;
}

/** What `folder` holds. A folder with a plan.yaml is a plan; any other is taken as Markdown from elsewhere. */
export function readFolder(folder: HostFolder): FolderRead {
  const isPlan = folder.files.some((file) => /^plan\.ya?ml$/.test(file.path));
  const read = isPlan ? readPlan(folder.files) : planFromMarkdownFolder(folder.name, folder.files);
  return {
    from: isPlan ? 'plan-folder' : 'markdown-folder',
    plan: read.plan,
    problems: read.problems,
    applicable: read.applicable,
    hash: read.plan === null ? '' : planHash(read.plan.files),
  };
}
