import type { CallNow } from '../../../src/cli/playground/protocol/call-view.types.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/panel.js';
import { callStateText } from './call-state-text.js';

const FAULTS = ['invalid-document', 'http-error', 'loop-limit'];

/** Why the call ended, and what to do about it. */
export function EndPanel({ now }: { readonly now: CallNow }) {
  const { ended, summary } = now;
  const isFault = ended !== undefined && (FAULTS.includes(ended.by) || ended.fallback !== undefined);
  const [first = callStateText(now), ...more] = summary;
  return (
    <Panel title="How it ended">
      <Notice {...(isFault && { tone: 'bad' })} title={first}>
        {more.map((line) => (
          <span key={line} class="line">
            {line}
          </span>
        ))}
      </Notice>
    </Panel>
  );
}
