import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { FlowMap } from '../../../src/cli/playground/protocol/call-operations.types.js';
import { useStore } from '../../state/store.js';
import { Panel } from '../../ui/panel.js';
import { MapDrawing } from './map-drawing.js';

/** All steps that calls have seen so far. */
export function FlowMapPanel() {
  const { client, calls, toasts } = useStore();
  const map = useSignal<FlowMap | undefined>(undefined);
  const state = calls.shown.value?.now.state;
  const steps = calls.shown.value?.steps.filter(({ kind }) => kind === 'request').length;
  useEffect(() => {
    if (state === 'working') return;
    void toasts.attempt(async () => {
      map.value = await client.ask('flow.map', {});
    });
  }, [state, steps]);
  if (!map.value || map.value.nodes.length === 0) return null;
  const { nodes, edges } = map.value;
  return (
    <Panel title={`Map of ${nodes.length} steps`} flush>
      <MapDrawing map={map.value} />
      <details class="more map-words">
        <summary>The map in words</summary>
        <ul>
          {edges.map(({ from, to, label, count }) => (
            <li key={`${from} ${to} ${label}`} class="small wrap-anywhere">
              {from} → {to}: {label} ({count})
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}
