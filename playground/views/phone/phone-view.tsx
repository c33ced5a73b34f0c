import { useStore } from '../../state/store.js';
import { ViewFrame } from '../../ui/view-frame.js';
import { DocumentPanel } from './document-panel.js';
import { EndPanel } from './end-panel.js';
import { Handset } from './handset.js';
import { ReadAloud } from './read-aloud.js';
import { VariablesPanel } from './variables-panel.js';

/** A telephone beside the document that runs. */
export function PhoneView() {
  const call = useStore().calls.shown.value;
  return (
    <ViewFrame
      title="Phone"
      about="Call your application, press and speak, and watch the document at work."
      actions={<ReadAloud />}
    >
      <div class="phone-layout">
        <Handset />
        <DocumentPanel call={call} />
        <div class="stack phone-side">
          {call?.now.ended && <EndPanel now={call.now} />}
          <VariablesPanel vars={call?.now.vars ?? {}} />
        </div>
      </div>
    </ViewFrame>
  );
}
