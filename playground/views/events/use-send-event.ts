import type { EventModel } from '../../../src/cli/playground/protocol/event-model.types.js';
import type { SendFault } from '../../../src/cli/playground/protocol/event-operations.types.js';
import { useStore } from '../../state/store.js';

/** Sends the draft. */
export function useSendEvent({ event }: EventModel): () => Promise<void> {
  const { client, toasts, sending, eventDraft: draft } = useStore();
  const fault = (): SendFault => {
    const kind = draft.fault.value;
    return kind === 'slow' ? { kind, ms: Number(draft.slowMs.value) || 0 } : { kind };
  };
  return async () => {
    const begun = await toasts.attempt(() =>
      client.ask('event.send', {
        event,
        version: draft.version.value,
        url: draft.url.value,
        method: draft.method.value,
        ...(draft.method.value === 'POST' && { encoding: draft.encoding.value }),
        params: draft.params.value,
        credential: draft.credential.value,
        times: Number(draft.times.value) || 1,
        concurrency: Number(draft.concurrency.value) || 1,
        fault: fault(),
      }),
    );
    const shown = sending.peek();
    const isOlder = begun && shown?.sending === begun.sending && shown.over > begun.over;
    if (begun && !isOlder) sending.value = begun;
  };
}
