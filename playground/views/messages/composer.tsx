import { useStore } from '../../state/store.js';
import { Button } from '../../ui/button.js';
import { FilePicker } from '../../ui/file-picker.js';
import { MediaPreview } from './media-preview.js';
import { useAttach } from './use-attach.js';

/** Text and media of the next message. */
export function Composer() {
  const { client, toasts, conversation, messageDraft: draft } = useStore();
  const attach = useAttach();
  const send = async (): Promise<void> => {
    const media = draft.media.value.map(({ url }) => url);
    const { channel, from, to, text } = draft;
    if (text.value === '' && media.length === 0) return;
    const input = { channel: channel.value, from: from.value.trim(), to: to.value.trim(), text: text.value };
    const line = await toasts.attempt(() =>
      client.ask('message.send', { ...input, ...(media.length > 0 && { media }) }),
    );
    if (!line) return;
    conversation.put(line);
    text.value = '';
    draft.media.value = [];
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {draft.media.value.length > 0 && (
        <div class="row">
          {draft.media.value.map(({ url, preview }) => (
            <MediaPreview key={url} url={url} preview={preview} />
          ))}
        </div>
      )}
      <div class="row row--end">
        <textarea
          class="input grow"
          aria-label="Message"
          placeholder="Message"
          rows={2}
          value={draft.text}
          onInput={({ currentTarget }) => (draft.text.value = currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            void send();
          }}
        />
        <FilePicker label="Media" accept="image/*,audio/*,video/*" onPick={(file) => void attach(file)} />
        <Button type="submit" kind="primary" icon="send" label="Send message" />
      </div>
    </form>
  );
}
