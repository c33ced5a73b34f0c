import type { CallView } from '../../../src/cli/playground/protocol/call-view.types.js';
import { useStore } from '../../state/store.js';
import { Button } from '../../ui/button.js';
import { CallControls } from './call-controls.js';
import { callClock } from './call-clock.js';
import { callStateText } from './call-state-text.js';
import { Question } from './question.js';
import { Transcript } from './transcript.js';

/** The phone in a call, and after it. */
export function CallScreen({ call }: { readonly call: CallView }) {
  const { calls } = useStore();
  const { now } = call;
  return (
    <>
      <header class="call-head">
        <span class="call-number">{call.to}</span>
        <span class="call-clock">
          {callClock(now.at)} {call.time === 'virtual' && <span class="soft">virtual</span>}
        </span>
        <span class="call-state" role="status">
          {callStateText(now)}
        </span>
      </header>
      <Transcript steps={call.steps} />
      {now.state === 'asking' && now.question && <Question key={now.question.id} call={call} question={now.question} />}
      {now.state !== 'ended' && <CallControls call={call} />}
      {now.state === 'ended' && (
        <div class="call-over">
          <Button kind="primary" icon="phone" onClick={() => (calls.isPutDown.value = true)}>
            New call
          </Button>
        </div>
      )}
    </>
  );
}
