import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';
import { Icon } from './icon.js';
import type { IconName } from './icons.js';

export interface ButtonProps {
  readonly onClick?: () => void;
  readonly icon?: IconName;
  /** Name for screen readers and tool tip, where there are no words to see. */
  readonly label?: string;
  readonly kind?: 'primary' | 'quiet';
  readonly small?: boolean;
  readonly disabled?: boolean;
  readonly type?: 'button' | 'submit';
  readonly children?: ComponentChildren;
}

export function Button({ onClick, icon, label, kind, small, disabled, type = 'button', children }: ButtonProps) {
  const isIcon = children === undefined;
  return (
    <button
      type={type}
      class={classNames('button', kind && `button--${kind}`, small && 'button--small', isIcon && 'button--icon')}
      onClick={onClick}
      disabled={disabled}
      aria-label={label}
      title={label}
    >
      {icon && <Icon name={icon} size={small ? 16 : 18} />}
      {children}
    </button>
  );
}
