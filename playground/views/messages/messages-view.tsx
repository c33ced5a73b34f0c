import { useStore } from '../../state/store.js';
import { Panel } from '../../ui/panel.js';
import { ViewFrame } from '../../ui/view-frame.js';
import { Composer } from './composer.js';
import { ConversationLog } from './conversation-log.js';
import { ConversationHead } from './conversation-head.js';
import { ReceiptForm } from './receipt-form.js';

/** A conversation with the application, as a person has it. */
export function MessagesView() {
  const { messageDraft } = useStore();
  return (
    <ViewFrame
      title="Messages"
      about="Write to your application as a person does, and send it the receipts of what it has sent."
    >
      <div class="messages-layout">
        <Panel title="Conversation" class="conversation" flush>
          <ConversationHead />
          <ConversationLog />
          <Composer />
        </Panel>
        <Panel title={`Receipts (${messageDraft.channel.value.toUpperCase()})`}>
          <ReceiptForm />
        </Panel>
      </div>
    </ViewFrame>
  );
}
