import type { CallAnswer } from '../../../src/cli/playground/protocol/call-question.types.js';
import type { CallView } from '../../../src/cli/playground/protocol/call-view.types.js';
import { useStore } from '../../state/store.js';

export interface CallActions {
  readonly press: (keys: string) => void;
  readonly say: (text: string) => void;
  readonly silence: () => void;
  readonly hangUp: () => void;
  readonly answer: (question: number, answer: CallAnswer) => void;
}

/** What a caller can do. Refusals are told at the edge of the page. */
export function useCallActions(view: CallView | undefined): CallActions {
  const { client, toasts } = useStore();
  const call = view?.call ?? '';
  const attempt = (action: () => Promise<unknown>): void => void toasts.attempt(action);
  return {
    press: (keys) => attempt(() => client.ask('call.press', { call, keys })),
    say: (text) => attempt(() => client.ask('call.say', { call, text })),
    silence: () => attempt(() => client.ask('call.silence', { call })),
    hangUp: () => attempt(() => client.ask('call.hang-up', { call })),
    answer: (question, answer) => attempt(() => client.ask('call.answer', { call, question, answer })),
  };
}
