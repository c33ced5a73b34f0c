import { useEffect, useRef } from 'preact/hooks';
import { useStore } from '../../state/store.js';
import { Empty } from '../../ui/empty.js';
import { MessageLine } from './message-line.js';
import { ReceiptLine } from './receipt-line.js';

/** Messages and receipts of the person that the draft names. */
export function ConversationLog() {
  const { conversation, messageDraft } = useStore();
  const lines = conversation.lines.value.filter(({ person }) => person === messageDraft.from.value.trim());
  const log = useRef<HTMLDivElement>(null);
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [lines.length]);
  return (
    <div class="conversation-log" role="log" aria-label="Conversation" tabIndex={0} ref={log}>
      {lines.length === 0 && (
        <Empty icon="messages" title="Nothing said yet">
          Write below. The status that your application answers with stands under the message at once.
        </Empty>
      )}
      {lines.map((line) =>
        line.kind === 'message' ? <MessageLine key={line.id} line={line} /> : <ReceiptLine key={line.id} line={line} />,
      )}
    </div>
  );
}
