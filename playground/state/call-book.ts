import { signal, type Signal } from '@preact/signals';
import type { CallHead, CallView } from '../../src/cli/playground/protocol/call-view.types.js';
import type { CallChange } from '../../src/cli/playground/protocol/push.types.js';
import { changedCall } from './changed-call.js';

/** The calls of this start, and the one that is shown. */
export class CallBook {
  readonly heads = signal<readonly CallHead[]>([]);
  readonly shown: Signal<CallView | undefined> = signal(undefined);
  /** Whether the phone asks for a new call instead of showing the last one. */
  readonly isPutDown = signal(true);

  replaceHeads(heads: readonly CallHead[]): void {
    this.heads.value = heads;
  }

  /** Shows a call, unless the stream has told more of it already. */
  show(view: CallView): void {
    const shown = this.shown.peek();
    const isOlder = shown?.call === view.call && shown.steps.length > view.steps.length;
    if (!isOlder) this.shown.value = view;
  }

  /** Shows the call of before, unless another one has begun meanwhile. */
  restore(view: CallView): void {
    const shown = this.shown.peek();
    if (shown && shown.call !== view.call) return;
    this.show(view);
    if (view.now.state !== 'ended') this.isPutDown.value = false;
  }

  take(call: string, change: CallChange): void {
    if (change.type === 'begun') {
      const { now: _now, steps: _steps, documents: _documents, ...head } = change.view;
      this.heads.value = [head, ...this.heads.peek().filter((other) => other.call !== call)];
      const shown = this.shown.peek();
      if (!shown || shown.now.state === 'ended') this.shown.value = change.view;
      return;
    }
    if (change.type === 'now' && change.now.ended) this.#end(call, change.now.ended);
    const shown = this.shown.peek();
    if (shown?.call === call) this.shown.value = changedCall(shown, change);
  }

  #end(call: string, ended: NonNullable<CallHead['ended']>): void {
    this.heads.value = this.heads.peek().map((head) => (head.call === call ? { ...head, ended } : head));
  }
}
