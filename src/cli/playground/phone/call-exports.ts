import type { CallOutcomes } from '../../../testing/phone/options/call-outcomes.interface.js';
import type { ExportedText } from '../protocol/call-operations.types.js';
import type { CallView } from '../protocol/call-view.types.js';
import { mermaidOf } from './mermaid-of.js';
import { voxTestOf } from './vox-test-of.js';

/** A call as text to be used elsewhere. */
export const CALL_EXPORTS: Readonly<
  Record<'mermaid' | 'vox-test', (call: CallView, outcomes: CallOutcomes) => ExportedText>
> = {
  mermaid: (call) => ({ fileName: `call-${call.call.slice(0, 8)}.mmd`, text: mermaidOf(call) }),
  'vox-test': (call, outcomes) => ({
    fileName: `call-${call.call.slice(0, 8)}.spec.ts`,
    text: voxTestOf(call, outcomes),
  }),
};
