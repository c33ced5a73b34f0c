import type { InboxEntry } from '../../../src/cli/playground/protocol/inbox-entry.types.js';
import { Empty } from '../../ui/empty.js';
import { Facts } from '../../ui/facts.js';
import { HandlerTable } from './handler-table.js';

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
  const { code, event, version, credential, fields, flaws, fallback, handlers } = outcome;
  return (
    <div class="panel-body stack">
      <Facts
        rows={[
          ['Outcome', <code key="code">{code}</code>],
          ['Event', event === undefined ? 'not told' : `${event} ${version ?? ''}`],
          ['Credential', credential ?? 'not told'],
          ['Refused for', list(fields)],
          ['Flaws', list(flaws)],
          ['Fallback', fallback ? 'yes' : 'no'],
        ]}
      />
      {handlers && handlers.length > 0 && <HandlerTable handlers={handlers} />}
    </div>
  );
}
