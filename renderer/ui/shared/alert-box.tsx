import {
  type Icon,
  IconAlertOctagon,
  IconAlertTriangle,
  IconBulb,
  IconExclamationCircle,
  IconInfoCircle,
} from '@tabler/icons-react';
import type { AlertKind } from '#domain/procedure/model.ts';
import { useWords } from '../words/words.ts';
import styles from './alert-box.module.css';
import { PlanMarkdown } from './plan-markdown.tsx';

const PICTURES: Readonly<Record<AlertKind, Icon>> = {
  note: IconInfoCircle,
  tip: IconBulb,
  important: IconExclamationCircle,
  warning: IconAlertTriangle,
  caution: IconAlertOctagon,
};

/** A warning or note of the document: told apart by shape and word. */
export function AlertBox({ kind, markdown }: { readonly kind: AlertKind; readonly markdown: string }) {
  const words = useWords().reader;
  const Picture = PICTURES[kind];
  return (
    <div role="note" aria-label={words.alerts[kind]} className={`${styles['alert']} ${styles[kind]}`}>
      <Picture size={22} stroke={1.9} aria-hidden="true" />
      <div>
        <b aria-hidden="true">{words.alerts[kind]}</b>
        <PlanMarkdown markdown={markdown} />
      </div>
    </div>
  );
}
