import { useSignal } from '@preact/signals';
import type { CallView } from '../../../src/cli/playground/protocol/call-view.types.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Keypad } from './keypad.js';
import { useCallActions } from './use-call-actions.js';

/** Keys, words, silence, and the end of the call. */
export function CallControls({ call }: { readonly call: CallView }) {
  const { press, say, silence, hangUp } = useCallActions(call);
  const words = useSignal('');
  const { typed, waitingFor } = call.now;
  return (
    <div class="call-controls">
      <form
        class="row say"
        onSubmit={(event) => {
          event.preventDefault();
          if (words.value.trim() === '') return;
          say(words.value.trim());
          words.value = '';
        }}
      >
        <input
          class="input grow"
          aria-label="Words to say"
          placeholder="Say something"
          autocomplete="off"
          value={words}
          onInput={({ currentTarget }) => (words.value = currentTarget.value)}
        />
        <Button type="submit" icon="send" label="Say" />
      </form>
      <div class="typed">
        <output aria-label="Keys pressed" class="typed-keys">
          {typed}
        </output>
        <Button small onClick={silence} disabled={!waitingFor}>
          {typed === '' ? 'Stay silent' : 'Done'}
        </Button>
      </div>
      <Keypad onPress={press} />
      <button type="button" class="round round--hang-up" aria-label="Hang up" onClick={hangUp}>
        <Icon name="hangUp" size={28} />
      </button>
    </div>
  );
}
