import type { CallStep } from '../../../src/cli/playground/protocol/call-step.types.js';
import type { CallNow, DialInput } from '../../../src/cli/playground/protocol/call-view.types.js';
import type { CallChange, Push } from '../../../src/cli/playground/protocol/push.types.js';
import type { Bench } from './start-bench.js';

/** A call as the page sees it: everything is awaited in the stream. */
export class WatchedCall {
  constructor(
    readonly id: string,
    private readonly bench: Bench,
  ) {}

  /** The state of now or of later that is wanted. */
  now(isWanted: (now: CallNow) => boolean): Promise<CallNow> {
    return this.change((change) => (change.type === 'now' && isWanted(change.now) ? change.now : undefined), true);
  }

  step(isWanted: (step: CallStep) => boolean): Promise<CallStep> {
    return this.change((change) => (change.type === 'step' && isWanted(change.step) ? change.step : undefined), false);
  }

  /** Waits until a text was heard. */
  async heard(pattern: RegExp): Promise<void> {
    await this.step(({ verb, text = '' }) => verb === 'Say' && pattern.test(text));
    await this.now(({ state }) => state !== 'working');
  }

  said(): readonly string[] {
    const steps = this.changes().flatMap((change) => (change.type === 'step' ? [change.step] : []));
    return steps.flatMap(({ verb, text, until }) => (verb === 'Say' && until === undefined ? [text ?? ''] : []));
  }

  async press(keys: string): Promise<void> {
    this.forget();
    await this.bench.page.do('call.press', { call: this.id, keys });
  }

  async hangUp(): Promise<void> {
    await this.bench.page.do('call.hang-up', { call: this.id });
  }

  private forgotten = 0;

  /** States of before do not count any more. */
  private forget(): void {
    this.forgotten = this.bench.page.pushes.length;
  }

  private changes(): readonly CallChange[] {
    return this.bench.page.pushes.flatMap((push) => changeOf(push, this.id));
  }

  private async change<Found>(find: (change: CallChange) => Found | undefined, isNew: boolean): Promise<Found> {
    const { pushes } = this.bench.page;
    let found: Found | undefined;
    await this.bench.page.until((push) => {
      if (isNew && pushes.indexOf(push) < this.forgotten) return false;
      found = changeOf(push, this.id)
        .map(find)
        .find((one) => one !== undefined);
      return found !== undefined;
    });
    return found as Found;
  }
}

function changeOf(push: Push, id: string): readonly CallChange[] {
  return push.kind === 'call' && push.call === id ? [push.change] : [];
}

export async function watchCall(bench: Bench, input: DialInput): Promise<WatchedCall> {
  const { call } = await bench.page.do('call.dial', input);
  return new WatchedCall(call, bench);
}
