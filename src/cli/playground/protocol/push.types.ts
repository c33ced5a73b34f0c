import type { CallNow, CallView } from './call-view.types.js';
import type { CallDocument, CallStep } from './call-step.types.js';
import type { ConversationLine } from './message-operations.types.js';
import type { EntryHead } from './inbox-entry.types.js';
import type { ProxyState } from './proxy-state.types.js';
import type { Sending } from './event-operations.types.js';
import type { StartUp } from './start-up.types.js';

/**
 * A message of the stream: `data:` with this as JSON. A comment line comes every 15 s. After a lost connection, ask for all
 * that is shown again: nothing is kept for who was away.
 */
export type Push =
  /** The first message of each connection. */
  | { readonly kind: 'hello' }
  | { readonly kind: 'call'; readonly call: string; readonly change: CallChange }
  /** A new line, or one with a known id that has gone on. */
  | { readonly kind: 'line'; readonly line: ConversationLine }
  /** A new entry, or one with a known number that was answered. */
  | { readonly kind: 'entry'; readonly head: EntryHead }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'sending'; readonly sending: Sending }
  | { readonly kind: 'proxy'; readonly proxy: ProxyState }
  /** More became known of the target. */
  | { readonly kind: 'target'; readonly target: Pick<StartUp, 'telling' | 'isOurs' | 'entries'> };

/** What changed in a call. */
export type CallChange =
  | { readonly type: 'begun'; readonly view: CallView }
  | { readonly type: 'step'; readonly step: CallStep }
  | { readonly type: 'document'; readonly document: CallDocument }
  | { readonly type: 'now'; readonly now: CallNow };
