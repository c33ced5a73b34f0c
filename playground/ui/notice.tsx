import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';

export interface NoticeProps {
  readonly tone?: 'bad' | 'warn';
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** What went wrong or has to be known, with its remedy. */
export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <div class={classNames('notice', tone && `notice--${tone}`)} role={tone === 'bad' ? 'alert' : undefined}>
      <strong>{title}</strong>
      {children !== undefined && <span>{children}</span>}
    </div>
  );
}
