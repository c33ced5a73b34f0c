import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useStore } from '../../state/store.js';

export interface Dialling {
  readonly dial: (url: string) => Promise<void>;
  readonly isDialling: ReadonlySignal<boolean>;
}

/** Begins the call of the draft. */
export function useDial(): Dialling {
  const { client, calls, callDraft: draft, toasts } = useStore();
  const isDialling = useSignal(false);
  const dial = async (url: string): Promise<void> => {
    isDialling.value = true;
    const { from, to, time, asks, method, encoding } = draft;
    const input = {
      from: from.value.trim(),
      to: to.value.trim(),
      ...(url !== '' && { url }),
      time: time.value,
      asks: asks.value,
      method: method.value,
      encoding: encoding.value,
    };
    const view = await toasts.attempt(() => client.ask('call.dial', input));
    isDialling.value = false;
    if (!view) return;
    draft.url.value = url;
    calls.show(view);
    calls.isPutDown.value = false;
  };
  return { dial, isDialling };
}
