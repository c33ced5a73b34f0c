import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Field } from './field.js';

export interface TextFieldProps {
  readonly label: string;
  readonly value: Signal<string>;
  readonly hint?: ComponentChildren;
  readonly problem?: string | undefined;
  /** What the keyboard of a telephone offers. */
  readonly inputMode?: 'text' | 'tel' | 'search' | 'url' | 'numeric';
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly required?: boolean;
}

/** One line of text, bound to a signal. */
export function TextField({ label, value, hint, problem, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(control) => (
        <input
          {...control}
          {...rest}
          class="input"
          autocomplete="off"
          spellcheck={false}
          value={value}
          onInput={({ currentTarget }) => (value.value = currentTarget.value)}
        />
      )}
    </Field>
  );
}
