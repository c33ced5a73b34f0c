import { useStore } from '../../state/store.js';
import { Panel } from '../../ui/panel.js';
import { ViewFrame } from '../../ui/view-frame.js';
import { EventChoice } from './event-choice.js';
import { ParamsEditor } from './params-editor.js';
import { SendOptions } from './send-options.js';
import { SendResult } from './send-result.js';
import { useEventModel } from './use-event-model.js';

/** Any event, as it should be or as it should not. */
export function EventsView() {
  const { sending } = useStore();
  const { model, version, choose } = useEventModel();
  return (
    <ViewFrame
      title="Events"
      about="Any event in any version, filled with its sample. Change what you like, and send it well or badly."
    >
      {model && version && (
        <div class="events-layout">
          <Panel title="Event">
            <EventChoice model={model} version={version} onChoose={choose} />
          </Panel>
          <ParamsEditor key={`${model.event} ${version.version}`} model={model} version={version} />
          <div class="stack">
            <SendOptions model={model} />
            {sending.value && <SendResult sending={sending.value} />}
          </div>
        </div>
      )}
    </ViewFrame>
  );
}
