import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';

export type Tone = 'good' | 'warn' | 'bad' | 'accent' | 'plain';

export function Badge({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ComponentChildren }) {
  return <span class={classNames('badge', tone !== 'plain' && `badge--${tone}`)}>{children}</span>;
}
