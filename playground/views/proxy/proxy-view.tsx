import { useSignal } from '@preact/signals';
import type { ExportedText } from '../../../src/cli/playground/protocol/call-operations.types.js';
import { useStore } from '../../state/store.js';
import { Button } from '../../ui/button.js';
import { ExportDialog } from '../../ui/export-dialog.js';
import { ViewFrame } from '../../ui/view-frame.js';
import { ProxyPath } from './proxy-path.js';
import { Recorded } from './recorded.js';

/** The recording proxy: where it is, and what it has seen. */
export function ProxyView() {
  const { client, toasts, inbox, startUp } = useStore();
  const exported = useSignal<ExportedText | undefined>(undefined);
  const recorded = inbox.entries.value.filter(({ source }) => source === 'proxy');
  const proxy = startUp.value?.proxy;
  const take = async (): Promise<void> => {
    const entries = recorded.map(({ entry }) => entry);
    exported.value = await toasts.attempt(() => client.ask('inbox.export', { entries }));
  };
  return (
    <ViewFrame
      title="Proxy"
      about="Point a tunnel or the portal at the proxy. It forwards byte for byte and keeps what came, so that you can replay it."
      actions={
        <Button icon="download" disabled={recorded.length === 0} onClick={() => void take()}>
          Save as fixtures
        </Button>
      }
    >
      <div class="stack">
        {proxy && <ProxyPath proxy={proxy} />}
        <Recorded entries={recorded} />
      </div>
      <ExportDialog exported={exported} />
    </ViewFrame>
  );
}
