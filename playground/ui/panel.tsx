import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { classNames } from './class-names.js';

export interface PanelProps {
  readonly title: string;
  readonly actions?: ComponentChildren;
  /** Without space around what it holds. */
  readonly flush?: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A named part of a view. */
export function Panel({ title, actions, flush = false, class: name, children }: PanelProps) {
  const id = useId();
  return (
    <section class={classNames('panel', name)} aria-labelledby={id}>
      <header class="panel-head">
        <h2 id={id}>{title}</h2>
        {actions !== undefined && <div class="row">{actions}</div>}
      </header>
      <div class={classNames('panel-body', flush && 'panel-body--flush')}>{children}</div>
    </section>
  );
}
