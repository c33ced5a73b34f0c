import type { InboxEntry } from '../../../src/cli/playground/protocol/inbox-entry.types.js';
import { Empty } from '../../ui/empty.js';
import { Facts } from '../../ui/facts.js';

const list = (names: readonly string[] | undefined): string => names?.join(', ') ?? 'none';

/** What the application tells of its inside. */
export function EntryInside({ entry }: { readonly entry: InboxEntry }) {
  const { outcome } = entry;
  if (!outcome) {
    return (
      <Empty icon="events" title="The server tells nothing of its inside">
        An application with nestjs-vox-webhooks does outside of production.
      </Empty>
    );
  }
  return (
    <div class="panel-body">
      <Facts
        rows={[
          ['Outcome', <code key="code">{outcome.code}</code>],
          ['Refused for', list(outcome.fields)],
          ['Flaws', list(outcome.flaws)],
          ['Fallback', outcome.fallback ? 'yes' : 'no'],
        ]}
      />
    </div>
  );
}
