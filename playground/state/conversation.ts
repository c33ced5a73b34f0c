import { signal } from '@preact/signals';
import type { ConversationLine } from '../../src/cli/playground/protocol/message-operations.types.js';
import { putBy } from './put-by.js';

/** Messages and receipts, the oldest first. */
export class Conversation {
  readonly lines = signal<readonly ConversationLine[]>([]);

  put(line: ConversationLine): void {
    this.lines.value = putBy(this.lines.peek(), line, ({ id }) => id);
  }
}
