import type { ComponentProps } from 'react';
import styles from './button.module.css';

interface Looks {
  readonly look?: 'normal' | 'primary' | 'quiet' | 'link';
  readonly small?: boolean;
  /** `submit` also lets Enter in a field of its form press it. */
  readonly type?: 'button' | 'submit';
}

type Props = Omit<ComponentProps<'button'>, 'type'> & Looks;

/** A real button. `primary` is for the one next action of a screen. */
export function Button({ look = 'normal', small = false, type = 'button', className, ...rest }: Props) {
  return <button type={type} {...rest} className={classes(look, small, className)} />;
}

function classes(look: NonNullable<Looks['look']>, small: boolean, more: string | undefined): string {
  if (look === 'link') return [styles['link'], more].filter(Boolean).join(' ');
  const parts = [styles['button'], look !== 'normal' && styles[look], small && styles['small'], more];
  return parts.filter(Boolean).join(' ');
}
