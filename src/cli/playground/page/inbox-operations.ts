import { oneOf, required, whole } from '../../../common/option-rule.js';
import { COPIES } from '../inbox/copy-entry.js';
import { MOST_ENTRIES } from '../inbox/inbox.js';
import type { InboxOperations } from '../protocol/inbox-operations.types.js';
import { credential, flag, headers, number, numbers, text, token, url } from './operation-rules.js';
import type { OperationsOf } from './operation-table.types.js';
import { absent } from './playground.error.js';

/** The inbox. */
export const INBOX_OPERATIONS: OperationsOf<InboxOperations> = {
  'inbox.list': {
    rules: {
      search: text,
      source: oneOf('phone', 'message', 'event', 'replay', 'proxy'),
      failed: flag,
      offset: whole(0),
      limit: whole(1, MOST_ENTRIES),
    },
    run: ({ inbox }, query) => inbox.list(query),
  },
  'inbox.open': { rules: { entry: number }, run: ({ inbox }, { entry }) => present(inbox.open(entry)) },
  'inbox.replay': { rules: { entry: number }, run: ({ replays }, { entry }) => replays.replay(entry) },
  'inbox.resend': {
    rules: { method: required(token), url: required(url), headers, body: required(text), credential },
    run: ({ replays, target }, input) => replays.resend({ ...input, url: target.complete(input.url) }),
  },
  'inbox.copy': {
    rules: { entry: number, as: required(oneOf('curl', 'vox-send', 'test')) },
    run: ({ inbox }, { entry, as }) => COPIES[as](present(inbox.open(entry))),
  },
  'inbox.export': {
    rules: { entries: numbers },
    run: ({ inbox }, { entries }) => ({
      fileName: 'inbox.jsonl',
      text: inbox
        .all(entries)
        .map((entry) => `${JSON.stringify(entry)}\n`)
        .join(''),
    }),
  },
  'inbox.clear': {
    rules: {},
    run: ({ inbox }) => {
      inbox.clear();
      return {};
    },
  },
};

function present<Entry>(entry: Entry | undefined): Entry {
  if (entry === undefined) throw absent('entry');
  return entry;
}
