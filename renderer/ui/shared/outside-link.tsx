import { type KeyboardEvent, useId, useState } from 'react';
import { openOutside } from '#app/open-outside.ts';
import { useApp } from '../app-context.ts';
import { placeOfHref } from '../markdown/hrefs.ts';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { focusOnce } from './focus-once.ts';
import styles from './outside-link.module.css';

interface Props {
  readonly href: string;
  readonly onClose: () => void;
}

/** Asks, in line, before another program opens what a text links to. */
export function OutsideLink({ href, onClose }: Props) {
  const app = useApp();
  const words = useWords().reader.outside;
  const text = useId();
  const [failed, setFailed] = useState(false);
  const place = placeOfHref(href);
  const isWeb = /^https?:/i.test(href);
  const open = () => openOutside(app, href).then(onClose, () => setFailed(true));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    <span className={styles['question']}>
      <span id={text}>{failed ? words.failed(href) : isWeb ? words.web(place) : words.other(place)}</span>
      <span className={styles['buttons']}>
        <Button small ref={focusOnce} aria-describedby={text} onClick={() => void open()} onKeyDown={onKeyDown}>
          {words.open}
        </Button>
        <Button small onClick={onClose} onKeyDown={onKeyDown}>
          {words.stay}
        </Button>
      </span>
    </span>
  );
}
