import type { ComponentChildren } from 'preact';

export interface ViewFrameProps {
  readonly title: string;
  readonly about: string;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Head and body of a view. */
export function ViewFrame({ title, about, actions, children }: ViewFrameProps) {
  return (
    <div class="view">
      <header class="view-head">
        <div>
          <h1>{title}</h1>
          <p>{about}</p>
        </div>
        {actions !== undefined && <div class="view-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
