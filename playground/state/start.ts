import { follow } from '../api/follow.js';
import { PlaygroundError } from '../api/playground.error.js';
import type { Store } from './store.js';
import { PushQueue } from './push-queue.js';

const MOST_ENTRIES = 10_000;

/** Follows the stream; at each of its beginnings all that is shown is asked for again. */
export function start(store: Store): void {
  const queue = new PushQueue(store);
  void follow(store.client, {
    onPush: (push) => {
      if (push.kind === 'hello') void load(store);
      else queue.add(push);
    },
    onConnection: (connection) => {
      store.connection.value = connection;
    },
    onRefusal: (refusal) => {
      store.refusal.value = refusal;
    },
  });
}

async function load(store: Store): Promise<void> {
  const { client, calls, inbox, conversation } = store;
  try {
    const startUp = await client.ask('start-up', {});
    store.callDraft.from.value ||= startUp.numbers.theirs;
    store.callDraft.to.value ||= startUp.numbers.ours;
    store.messageDraft.from.value ||= startUp.numbers.theirs;
    store.messageDraft.to.value ||= startUp.numbers.ours;
    store.startUp.value = startUp;
    store.refusal.value = undefined;
    const lists = [client.ask('call.list', {}), client.ask('message.list', {})] as const;
    const [{ calls: heads }, { lines }] = await Promise.all(lists);
    calls.replaceHeads(heads);
    conversation.lines.value = lines;
    inbox.replace((await client.ask('inbox.list', { limit: MOST_ENTRIES })).entries);
    const call = calls.shown.peek()?.call ?? heads[0]?.call;
    if (call === undefined) return;
    calls.restore(await client.ask('call.open', { call }));
  } catch (error) {
    if (!(error instanceof PlaygroundError)) throw error;
    store.refusal.value = error;
  }
}
