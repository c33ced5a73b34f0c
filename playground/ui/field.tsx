import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What the control of a field takes over, so that its label and its hints belong to it. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly problem?: string | undefined;
  readonly children: (control: ControlProps) => ComponentChildren;
}

export function Field({ label, hint, problem, children }: FieldProps) {
  const id = useId();
  const about = `${id}-about`;
  const isTold = hint !== undefined || problem !== undefined;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': isTold ? about : undefined, 'aria-invalid': problem ? 'true' : undefined })}
      {isTold && (
        <span id={about} class={problem ? 'hint hint--bad' : 'hint'}>
          {problem ?? hint}
        </span>
      )}
    </div>
  );
}
