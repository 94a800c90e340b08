import type { RunState } from '#domain/incident/run.ts';
import type { Step, StepKey } from '#domain/procedure/model.ts';
import { jumpOf, markdownWithoutJump } from '#domain/procedure/step-jump.ts';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../words/words.ts';

/** A step's words, without the jump that `JumpLink` says. */
export function wordsOfStep(run: RunState, step: Step): string {
  return jumpOf(run.text.procedure, step) === null ? step.markdown : markdownWithoutJump(step);
}

interface Props {
  readonly run: RunState;
  readonly step: Step;
  readonly onLook: (key: StepKey) => void;
}

/** Where a step that jumps goes on, in words. Pressing it looks there; nothing is recorded by looking. */
export function JumpLink({ run, step, onLook }: Props) {
  const words = useWords().run;
  const jump = jumpOf(run.text.procedure, step);
  if (jump === null) return null;
  const { goal, isBack } = jump;
  return (
    <Button look="link" onClick={() => onLook(goal.key)}>
      {isBack ? words.newRound(goal.number) : words.jumpsTo(goal.number)}
    </Button>
  );
}
