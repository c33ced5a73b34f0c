import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Choice } from './select-field.js';

export interface SegmentsProps<Value extends string> {
  /** Name for screen readers. */
  readonly label: string;
  readonly value: Signal<Value>;
  readonly choices: readonly Choice<Value>[];
  readonly disabled?: boolean;
}

/** Radio buttons that look like one control. */
export function Segments<Value extends string>({ label, value, choices, disabled = false }: SegmentsProps<Value>) {
  const name = useId();
  return (
    <fieldset class="segments" disabled={disabled}>
      <legend class="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            checked={value.value === choice.value}
            onChange={() => (value.value = choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
