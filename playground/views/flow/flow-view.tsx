import { useSignal } from '@preact/signals';
import type { ExportedText } from '../../../src/cli/playground/protocol/call-operations.types.js';
import { useStore } from '../../state/store.js';
import { Button } from '../../ui/button.js';
import { Empty } from '../../ui/empty.js';
import { ExportDialog } from '../../ui/export-dialog.js';
import { Panel } from '../../ui/panel.js';
import { ViewFrame } from '../../ui/view-frame.js';
import { CallChoice } from './call-choice.js';
import { FlowMapPanel } from './flow-map-panel.js';
import { SequenceDiagram } from './sequence-diagram.js';
import { StepList } from './step-list.js';

/** The call as it goes between caller, platform and server. */
export function FlowView() {
  const { client, calls, toasts } = useStore();
  const exported = useSignal<ExportedText | undefined>(undefined);
  const call = calls.shown.value;
  const take = async (as: 'mermaid' | 'vox-test'): Promise<void> => {
    if (call) exported.value = await toasts.attempt(() => client.ask('call.export', { call: call.call, as }));
  };
  return (
    <ViewFrame
      title="Flow"
      about="Who said what to whom: the caller, the platform, and your server. It grows while the call runs."
      actions={
        call && (
          <>
            <CallChoice />
            <Button icon="download" onClick={() => void take('mermaid')}>
              Mermaid
            </Button>
            <Button icon="download" onClick={() => void take('vox-test')}>
              VoxTest test
            </Button>
          </>
        )
      }
    >
      <div class="stack">
        {call ? (
          <div class="flow-layout">
            <Panel title="Sequence" flush>
              <SequenceDiagram steps={call.steps} />
            </Panel>
            <Panel title="Steps" flush>
              <StepList steps={call.steps} />
            </Panel>
          </div>
        ) : (
          <Panel title="Sequence">
            <Empty icon="phone" title="No call yet">
              Call your application in the view Phone. What happens is drawn here.
            </Empty>
          </Panel>
        )}
        <FlowMapPanel />
      </div>
      <ExportDialog exported={exported} />
    </ViewFrame>
  );
}
