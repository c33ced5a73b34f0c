import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { EventModel, VersionModel } from '../../../src/cli/playground/protocol/event-model.types.js';
import { useStore } from '../../state/store.js';

export interface Problem {
  readonly field: string;
  readonly message: string;
}

/** What the receiver would find wrong with the draft, asked for when it has not changed for a moment. */
export function useProblems({ event }: EventModel, { version }: VersionModel): readonly Problem[] {
  const { client, toasts, eventDraft } = useStore();
  const problems = useSignal<readonly Problem[]>([]);
  const params = eventDraft.params.value;
  useEffect(() => {
    const timer = setTimeout(() => {
      void toasts.attempt(async () => {
        problems.value = (await client.ask('event.check', { event, version, params })).problems;
      });
    }, 250);
    return () => clearTimeout(timer);
  }, [params, event, version]);
  return problems.value;
}
