import { absent } from '../page/playground.error.js';
import type { CallHead, CallView, DialInput } from '../protocol/call-view.types.js';
import type { PlaygroundTools } from '../playground-tools.interface.js';
import { LiveCall } from './live-call.js';

const MOST_CALLS = 50;

/** The calls of this start, the newest of them. */
export class LiveCalls {
  private readonly calls = new Map<string, LiveCall>();

  constructor(private readonly tools: PlaygroundTools) {}

  get all(): readonly LiveCall[] {
    return [...this.calls.values()];
  }

  dial(input: DialInput & { readonly url: string }): CallView {
    this.tools.policy.admit(input.url);
    const call = new LiveCall(input, this.tools);
    this.calls.set(call.id, call);
    for (const [oldest, one] of [...this.calls].slice(0, -MOST_CALLS)) {
      one.hangUp();
      this.calls.delete(oldest);
    }
    call.begin();
    return call.view;
  }

  /** @throws PlaygroundError */
  open(id: string): LiveCall {
    const call = this.calls.get(id);
    if (!call) throw absent('call');
    return call;
  }

  /** The newest first. */
  list(): readonly CallHead[] {
    return this.all.map(({ head }) => head).reverse();
  }

  close(): void {
    for (const call of this.calls.values()) call.hangUp();
  }
}
