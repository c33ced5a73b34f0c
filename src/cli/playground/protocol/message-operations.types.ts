import type { Delivered } from './delivered.types.js';
import type { Nothing, Operation } from './operation.types.js';

/** A message that a person sends to the application. */
export interface MessageInput {
  readonly channel: 'sms' | 'mms' | 'rcs';
  /** Number of the person. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** URLs, for example those of `media.add`. */
  readonly media?: readonly string[];
  readonly version?: string;
}

/** One state of a message that the application has sent. */
export interface ReceiptStep {
  /** For example `queued`, `delivered`, `failed`. */
  readonly status: string;
  /** Error code of a failure, for example `4505`. */
  readonly code?: string;
  readonly description?: string;
}

/** Receipts of one message, in the order in which they are sent. */
export interface ReceiptInput {
  readonly channel: 'sms' | 'mms' | 'rcs';
  /** Id of the message; a new one if absent. */
  readonly messageId?: string;
  /** Number of the person who got the message. */
  readonly to: string;
  readonly steps: readonly ReceiptStep[];
  /** How often each is sent. Default 1. */
  readonly times?: number;
  /** Default `given`. */
  readonly order?: 'given' | 'reversed' | 'shuffled';
  /** Milliseconds before each. Default 0. */
  readonly delay?: number;
  readonly version?: string;
}

/** A line of a conversation. */
export interface ConversationLine {
  readonly id: number;
  readonly kind: 'message' | 'receipt';
  readonly channel: 'sms' | 'mms' | 'rcs';
  /** Number of the person. */
  readonly person: string;
  /** Number of the application; absent of a receipt. */
  readonly number?: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly messageId: string;
  readonly text?: string;
  readonly media?: readonly string[];
  readonly receipt?: ReceiptStep;
  /** Absent while the request is under way. */
  readonly delivered?: Delivered;
}

/** A file that the application can fetch: media of a message, or a recording. At most 5 MiB. */
export interface MediaInput {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly base64: string;
}

/** Conversations of a person with the application. */
export interface MessageOperations {
  readonly 'message.send': Operation<MessageInput, ConversationLine>;
  readonly 'receipt.send': Operation<ReceiptInput, { readonly messageId: string }>;
  readonly 'message.list': Operation<Nothing, { readonly lines: readonly ConversationLine[] }>;
  readonly 'media.add': Operation<MediaInput, { readonly url: string }>;
}
