import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Field } from './field.js';

export interface TextAreaProps {
  readonly label: string;
  readonly value: Signal<string>;
  readonly hint?: ComponentChildren;
  readonly problem?: string | undefined;
  readonly rows?: number;
  readonly mono?: boolean;
}

/** Several lines of text, bound to a signal. */
export function TextArea({ label, value, hint, problem, rows = 6, mono = false }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(control) => (
        <textarea
          {...control}
          class={mono ? 'input mono' : 'input'}
          rows={rows}
          spellcheck={false}
          value={value}
          onInput={({ currentTarget }) => (value.value = currentTarget.value)}
        />
      )}
    </Field>
  );
}
