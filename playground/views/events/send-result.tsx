import type { Sending } from '../../../src/cli/playground/protocol/event-operations.types.js';
import { useStore } from '../../state/store.js';
import { Button } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { Panel } from '../../ui/panel.js';
import { DeliveredLine } from '../delivered-line.js';
import { DeliveredRemedy } from '../delivered-remedy.js';

/** What came back, counted where it was more than one. */
export function SendResult({ sending }: { readonly sending: Sending }) {
  const { client, toasts } = useStore();
  const { total, over, counts, p50, p99, last } = sending;
  const stop = (): void => void toasts.attempt(() => client.ask('event.stop', { sending: sending.sending }));
  return (
    <Panel
      title={total === 1 ? 'Answer' : `${over} of ${total} answered`}
      actions={
        over < total && (
          <Button small onClick={stop}>
            Stop
          </Button>
        )
      }
    >
      <div class="stack" aria-live="polite">
        {total > 1 && <progress aria-label="Answered" max={total} value={over} />}
        {last ? <DeliveredLine delivered={last} /> : <span class="soft">On its way …</span>}
        {last && <DeliveredRemedy delivered={last} />}
        {total > 1 && (
          <Facts
            rows={[
              ...Object.entries(counts).map(([name, count]) => [name, String(count)] as const),
              ['Half within', `${Math.round(p50)} ms`],
              ['99 of 100 within', `${Math.round(p99)} ms`],
            ]}
          />
        )}
      </div>
    </Panel>
  );
}
