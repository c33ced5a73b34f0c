import { absent } from '../page/playground.error.js';
import type { PlaygroundTools } from '../playground-tools.interface.js';
import type { Sending, SendInput } from '../protocol/event-operations.types.js';
import { credentialLines } from './credential-lines.js';
import { deliveredOf } from './delivered-of.js';
import { LiveSending } from './live-sending.js';
import { webhookRequest } from './webhook-request.js';

/** Events that are sent one by one, or many times. */
export class Sendings {
  private readonly running = new Map<number, LiveSending>();
  private last = 0;

  constructor(private readonly tools: Pick<PlaygroundTools, 'auth' | 'policy' | 'sender' | 'push'>) {}

  /** @throws TargetError for a URL that is not the target's */
  send(input: SendInput & { readonly url: string }): Sending {
    const { auth, policy, sender, push } = this.tools;
    policy.admit(input.url);
    const wire = webhookRequest(input, credentialLines(auth, input.credential));
    const sendOne = async () => deliveredOf((await sender.send(wire, { source: 'event', event: input.event })).entry);
    const id = ++this.last;
    const sending = new LiveSending(id, input, sendOne, (state) => push({ kind: 'sending', sending: state }));
    this.running.set(id, sending);
    void sending.run().finally(() => this.running.delete(id));
    return sending.state;
  }

  /** @throws PlaygroundError */
  stop(id: number): void {
    const sending = this.running.get(id);
    if (!sending) throw absent('sending at work');
    sending.stop();
  }

  close(): void {
    for (const sending of this.running.values()) sending.stop();
  }
}
