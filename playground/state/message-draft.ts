import { signal } from '@preact/signals';

export type Channel = 'sms' | 'mms' | 'rcs';

export const CHANNELS = [
  { value: 'sms', label: 'SMS' },
  { value: 'mms', label: 'MMS' },
  { value: 'rcs', label: 'RCS' },
] as const;

/** What the next message begins with; kept while another view is open. */
export class MessageDraft {
  readonly channel = signal<Channel>('sms');
  readonly from = signal('');
  readonly to = signal('');
  readonly text = signal('');
  readonly media = signal<readonly MediaDraft[]>([]);
  /** Pictures of this visit by their URL, to be shown in the conversation. */
  readonly previews = new Map<string, string>();
}

/** A file that goes along. */
export interface MediaDraft {
  readonly name: string;
  readonly url: string;
  /** `data:` URL of a picture, to be shown. */
  readonly preview?: string;
}
