import type { Push } from '../../src/cli/playground/protocol/push.types.js';
import type { StartUp } from '../../src/cli/playground/protocol/start-up.types.js';
import type { Store } from './store.js';

type Taker = { readonly [Kind in Push['kind']]: (store: Store, push: Extract<Push, { kind: Kind }>) => void };

const amend = ({ startUp }: Store, facts: Partial<StartUp>): void => {
  if (startUp.value) startUp.value = { ...startUp.value, ...facts };
};

const TAKERS: Taker = {
  hello: () => undefined,
  call: ({ calls }, { call, change }) => calls.take(call, change),
  line: ({ conversation }, { line }) => conversation.put(line),
  entry: ({ inbox }, { head }) => inbox.put(head),
  cleared: ({ inbox }) => inbox.replace([]),
  sending: (store, { sending }) => {
    store.sending.value = sending;
  },
  proxy: (store, { proxy }) => amend(store, { proxy }),
  target: (store, { target }) => amend(store, target),
};

/** Brings the store up to date with a message of the stream. */
export function takePush<Kind extends Push['kind']>(store: Store, push: Extract<Push, { kind: Kind }>): void {
  const take: Taker[Kind] = TAKERS[push.kind];
  take(store, push);
}
