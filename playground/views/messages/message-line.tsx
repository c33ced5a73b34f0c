import type { ConversationLine } from '../../../src/cli/playground/protocol/message-operations.types.js';
import { useStore } from '../../state/store.js';
import { clockTime } from '../../ui/clock-time.js';
import { CodeText } from '../../ui/code/code-text.js';
import { DeliveredLine } from '../delivered-line.js';
import { MediaPreview } from './media-preview.js';

/** A message of the person, with what it was answered. */
export function MessageLine({ line }: { readonly line: ConversationLine }) {
  const { messageDraft } = useStore();
  const { channel, at, text = '', media = [], messageId, delivered } = line;
  return (
    <article class="message">
      <div class="bubble bubble--caller">
        {text !== '' && <CodeText text={text} />}
        {media.map((url) => (
          <MediaPreview key={url} url={url} preview={messageDraft.previews.get(url)} />
        ))}
      </div>
      <footer>
        <span class="soft">
          {channel.toUpperCase()} {clockTime(at)} <span class="mono">{messageId}</span>
        </span>
        {delivered ? <DeliveredLine delivered={delivered} /> : <span class="soft">on its way …</span>}
      </footer>
    </article>
  );
}
