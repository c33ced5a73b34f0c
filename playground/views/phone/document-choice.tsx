import type { Signal } from '@preact/signals';

export interface DocumentChoiceProps {
  readonly count: number;
  readonly shown: number;
  /** `undefined`: that of the verb at work. */
  readonly chosen: Signal<number | undefined>;
}

/** Goes back to documents that the call has left. */
export function DocumentChoice({ count, shown, chosen }: DocumentChoiceProps) {
  return (
    <select
      class="input input--small"
      aria-label="Document shown"
      value={chosen.value ?? 'current'}
      onChange={({ currentTarget: { value } }) => (chosen.value = value === 'current' ? undefined : Number(value))}
    >
      <option value="current">{chosen.value === undefined ? `Current (${shown})` : 'Current'}</option>
      {Array.from({ length: count }, (_, index) => (
        <option key={index} value={index + 1}>
          {index + 1} of {count}
        </option>
      ))}
    </select>
  );
}
