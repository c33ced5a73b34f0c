import { setTimeout as wait } from 'node:timers/promises';
import { fresh } from '../../../testing/payloads/sample-values.js';
import { seededRandom, shuffled } from '../../../testing/delivery/seeded-random.js';
import type { PlaygroundTools } from '../playground-tools.interface.js';
import { knownVersion } from '../../../events/known-version.js';
import type { VoxEventName } from '../../../events/vox-event-name.type.js';
import type {
  ConversationLine,
  MessageInput,
  ReceiptInput,
  ReceiptStep,
} from '../protocol/message-operations.types.js';
import { credentialLines } from '../sending/credential-lines.js';
import { deliveredOf } from '../sending/delivered-of.js';
import { webhookRequest } from '../sending/webhook-request.js';
import { type MadeEvent, messageParams, RECEIPT, receiptParams } from './message-params.js';

const MOST_LINES = 2_000;
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

/** Messages of persons, and receipts of messages that the application has sent. */
export class Conversations {
  private readonly lines = new Map<number, ConversationLine>();
  private last = 0;

  constructor(
    private readonly tools: Pick<PlaygroundTools, 'auth' | 'sender' | 'push'>,
    private readonly urlOf: (event: VoxEventName) => string,
  ) {}

  get all(): readonly ConversationLine[] {
    return [...this.lines.values()];
  }

  /** Resolves when the message was answered. */
  send(input: MessageInput): Promise<ConversationLine> {
    const made = messageParams(input);
    const { channel, from, to, text, media = [] } = input;
    const line = { kind: 'message', channel, person: from, number: to, text, media } as const;
    return this.deliver(made, line);
  }

  /**
   * Sends receipts one after the other, and returns the id of their message at once.
   * @throws CatalogueError for a version that the event does not have
   */
  report(input: ReceiptInput): string {
    const { messageId = fresh().messageId, steps, times = 1 } = input;
    // They go out one by one, when nobody listens to an error any more.
    knownVersion(RECEIPT[input.channel], input.version);
    const repeated = steps.flatMap((step) => Array.from({ length: times }, () => step));
    void this.reportAll(input, inOrder(repeated, input.order), messageId);
    return messageId;
  }

  private async reportAll(input: ReceiptInput, steps: readonly ReceiptStep[], messageId: string): Promise<void> {
    const { channel, to: person, delay = 0 } = input;
    for (const receipt of steps) {
      if (delay > 0) await wait(delay, undefined, { ref: false });
      await this.deliver(receiptParams(input, receipt, messageId), { kind: 'receipt', channel, person, receipt });
    }
  }

  private async deliver(
    { event, params, messageId }: MadeEvent,
    about: Omit<ConversationLine, 'id' | 'at' | 'messageId'>,
  ): Promise<ConversationLine> {
    const { auth, sender } = this.tools;
    const line = { ...about, id: ++this.last, at: Date.now(), messageId };
    this.put(line);
    const wire = webhookRequest({ event, url: this.urlOf(event), params }, credentialLines(auth, 'right'));
    const { entry } = await sender.send(wire, { source: 'message', event });
    return this.put({ ...line, delivered: deliveredOf(entry) });
  }

  private put(line: ConversationLine): ConversationLine {
    this.lines.set(line.id, line);
    this.lines.delete(line.id - MOST_LINES);
    this.tools.push({ kind: 'line', line });
    return line;
  }
}

function inOrder(steps: readonly ReceiptStep[], order: ReceiptInput['order'] = 'given'): readonly ReceiptStep[] {
  if (order === 'given') return steps;
  if (order === 'reversed') return steps.toReversed();
  const tries = SEEDS.map((seed) => shuffled(steps, seededRandom(seed)));
  return tries.find((one) => one.some((step, index) => step !== steps[index])) ?? steps;
}
