import { IconHelpHexagon } from '@tabler/icons-react';
import { useWords } from '../words/words.ts';
import styles from './what-if-label.module.css';

/** Stands where the mode stands while a failure is assumed: never mistaken for an incident. */
export function WhatIfLabel() {
  const words = useWords().whatIf;
  return (
    <span className={styles['label']}>
      <IconHelpHexagon size={18} stroke={1.9} aria-hidden="true" />
      <span>
        <b>{words.label}</b>
        {', '}
        {words.labelNothing}
      </span>
    </span>
  );
}
