import type { ProxyState } from '../../../src/cli/playground/protocol/proxy-state.types.js';
import { clockTime } from '../../ui/clock-time.js';
import { CopyButton } from '../../ui/copy-button.js';
import { Facts } from '../../ui/facts.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/panel.js';

/** From where to where, and how much. */
export function ProxyPath({ proxy }: { readonly proxy: ProxyState }) {
  const { address, target, forwarded, failed, lastAt } = proxy;
  if (address === undefined) {
    return (
      <Notice tone="warn" title="The proxy is switched off.">
        Start the command without --no-proxy.
      </Notice>
    );
  }
  return (
    <Panel title="Way of a webhook" actions={<CopyButton text={() => address}>Copy the address</CopyButton>}>
      <div class="stack">
        <ol class="proxy-way">
          <li>
            <span class="soft small">Tunnel or portal</span>
            <strong>anywhere</strong>
          </li>
          <li>
            <span class="soft small">Proxy, keeps a copy</span>
            <code>{address}</code>
          </li>
          <li>
            <span class="soft small">Your server</span>
            <code>{target}</code>
          </li>
        </ol>
        <Facts
          rows={[
            ['Forwarded', forwarded.toLocaleString('en')],
            ['Without answer', failed.toLocaleString('en')],
            ['Last', lastAt === undefined ? 'none yet' : clockTime(lastAt)],
          ]}
        />
        <p class="small soft">Credentials and card data are never kept.</p>
      </div>
    </Panel>
  );
}
