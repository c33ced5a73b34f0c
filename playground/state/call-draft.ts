import { signal } from '@preact/signals';

export type CallTime = 'virtual' | 'real';

/** What the next call begins with; kept while another view is open. */
export class CallDraft {
  readonly from = signal('');
  readonly to = signal('');
  readonly url = signal('');
  readonly time = signal<CallTime>('virtual');
  readonly method = signal<'POST' | 'GET'>('POST');
  readonly encoding = signal<'form' | 'json'>('form');
  readonly asks = signal(true);
}
