import type { Signal } from '@preact/signals';

export interface SwitchProps {
  readonly label: string;
  readonly value: Signal<boolean>;
  readonly disabled?: boolean;
}

/** A check box, bound to a signal. */
export function Switch({ label, value, disabled = false }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={value}
        disabled={disabled}
        onChange={({ currentTarget }) => (value.value = currentTarget.checked)}
      />
      {label}
    </label>
  );
}
