import { IconMenu2 } from '@tabler/icons-react';
import { Button } from '../shared/button.tsx';
import { Keys } from '../shared/keys.tsx';
import { useWords } from '../words/words.ts';

interface Props {
  readonly isOpen: boolean;
  /** Id of what it opens. */
  readonly controls: string;
  readonly onPress: () => void;
}

/** What the rail is behind where there is room for one column only. */
export function MenuButton({ isOpen, controls, onPress }: Props) {
  const words = useWords().frame;
  return (
    <Button
      small
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
      aria-keyshortcuts="F10"
      onClick={onPress}
    >
      <IconMenu2 size={18} stroke={1.9} aria-hidden="true" />
      {words.menu} <Keys keys={['F10']} />
    </Button>
  );
}
