import { signal, type Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Sending } from '../../src/cli/playground/protocol/event-operations.types.js';
import type { StartUp } from '../../src/cli/playground/protocol/start-up.types.js';
import type { PlaygroundClient } from '../api/client.js';
import type { Connection } from '../api/follow.js';
import type { PlaygroundError } from '../api/playground.error.js';
import { CallBook } from './call-book.js';
import { CallDraft } from './call-draft.js';
import { Conversation } from './conversation.js';
import { Inbox } from './inbox.js';
import { EventDraft } from './event-draft.js';
import { MessageDraft } from './message-draft.js';
import { Toasts } from './toasts.js';

/** What the views share. */
export class Store {
  readonly startUp: Signal<StartUp | undefined> = signal(undefined);
  /** Why the page cannot begin. */
  readonly refusal: Signal<PlaygroundError | undefined> = signal(undefined);
  readonly connection = signal<Connection>('connecting');
  readonly calls = new CallBook();
  readonly callDraft = new CallDraft();
  readonly inbox = new Inbox();
  readonly conversation = new Conversation();
  readonly messageDraft = new MessageDraft();
  readonly eventDraft = new EventDraft();
  readonly sending: Signal<Sending | undefined> = signal(undefined);
  readonly toasts = new Toasts();

  constructor(readonly client: PlaygroundClient) {}
}

export const StoreContext = createContext<Store | undefined>(undefined);

export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('A view stands outside of the store.');
  return store;
}
