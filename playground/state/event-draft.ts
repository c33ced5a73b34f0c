import { signal } from '@preact/signals';
import type { CredentialChoice, SendFault } from '../../src/cli/playground/protocol/event-operations.types.js';

/** The event that is put together; kept while another view is open. */
export class EventDraft {
  readonly event = signal('');
  readonly version = signal('');
  readonly params = signal<Readonly<Record<string, unknown>>>({});
  readonly url = signal('');
  readonly method = signal<'POST' | 'GET'>('POST');
  readonly encoding = signal<'json' | 'form'>('json');
  readonly credential = signal<CredentialChoice>('right');
  readonly times = signal('1');
  readonly concurrency = signal('1');
  readonly fault = signal<SendFault['kind']>('none');
  readonly slowMs = signal('3000');
}
