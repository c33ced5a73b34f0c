import { useStore } from '../../state/store.js';
import { clockTime } from '../../ui/clock-time.js';

/** Chooses among the calls of this start. */
export function CallChoice() {
  const { client, calls, toasts } = useStore();
  const open = async (call: string): Promise<void> => {
    const view = await toasts.attempt(() => client.ask('call.open', { call }));
    if (view) calls.shown.value = view;
  };
  return (
    <select
      class="input input--auto"
      aria-label="Call shown"
      value={calls.shown.value?.call ?? ''}
      onChange={({ currentTarget }) => void open(currentTarget.value)}
    >
      {calls.heads.value.map(({ call, from, startedAt }) => (
        <option key={call} value={call}>
          {clockTime(startedAt)} from {from}
        </option>
      ))}
    </select>
  );
}
