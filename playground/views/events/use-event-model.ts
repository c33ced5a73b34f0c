import { useEffect } from 'preact/hooks';
import type { EventModel, VersionModel } from '../../../src/cli/playground/protocol/event-model.types.js';
import { useStore } from '../../state/store.js';

export interface ChosenEvent {
  readonly model: EventModel | undefined;
  readonly version: VersionModel | undefined;
  /** Another event or version, filled with its sample. */
  readonly choose: (event: EventModel, version?: string) => void;
}

/** The event that is put together. */
export function useEventModel(): ChosenEvent {
  const { startUp, client, toasts, eventDraft: draft } = useStore();
  const events = startUp.value?.events ?? [];
  const model = events.find(({ event }) => event === draft.event.value);
  const version = model?.versions.find((one) => one.version === draft.version.value);

  const choose: ChosenEvent['choose'] = (chosen, wanted = chosen.versions.at(-1)?.version ?? '') => {
    void toasts.attempt(async () => {
      const { params } = await client.ask('event.sample', { event: chosen.event, version: wanted });
      draft.params.value = params;
      draft.event.value = chosen.event;
      draft.version.value = wanted;
      draft.url.value = chosen.url;
      draft.encoding.value = chosen.encoding;
    });
  };
  const [first] = events;
  useEffect(() => {
    if (!model && first) choose(first);
  }, [first]);
  return { model, version, choose };
}
