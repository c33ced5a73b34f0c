import { batch } from '@preact/signals';
import type { Push } from '../../src/cli/playground/protocol/push.types.js';
import type { Store } from './store.js';
import { takePush } from './take-push.js';

/** About a frame: hidden pages have none. */
const FRAME = 16;

/** Takes over what comes within a frame at once, so that a fast call is drawn as often as can be seen, and no more. */
export class PushQueue {
  #pending: Push[] = [];

  constructor(private readonly store: Store) {}

  add(push: Push): void {
    if (this.#pending.push(push) === 1) setTimeout(() => this.#takeOver(), FRAME);
  }

  #takeOver(): void {
    const pending = this.#pending;
    this.#pending = [];
    batch(() => {
      for (const push of pending) takePush(this.store, push);
    });
  }
}
