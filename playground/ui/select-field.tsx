import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Field } from './field.js';

export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

export interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Signal<Value>;
  readonly choices: readonly Choice<Value>[];
  readonly hint?: ComponentChildren;
  readonly disabled?: boolean;
}

/** One of some values, bound to a signal. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, value, choices, hint, disabled } = props;
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <select
          {...control}
          class="input"
          disabled={disabled}
          value={value}
          onChange={({ currentTarget }) => {
            const chosen = choices.find((choice) => choice.value === currentTarget.value);
            if (chosen) value.value = chosen.value;
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
