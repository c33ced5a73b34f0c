import type { ExportedText } from './call-operations.types.js';
import type { Delivered } from './delivered.types.js';
import type { CredentialChoice } from './event-operations.types.js';
import type { EntryHead, InboxEntry } from './inbox-entry.types.js';
import type { Nothing, Operation } from './operation.types.js';

interface OfEntry {
  readonly entry: number;
}

/** Which entries are wanted, the newest first. */
export interface InboxQuery {
  /** Text in URL, headers or bodies of both sides; upper and lower case are the same. */
  readonly search?: string;
  readonly source?: EntryHead['source'];
  /** Only what failed: no answer, or no 2xx. */
  readonly failed?: boolean;
  readonly offset?: number;
  /** At most 10,000. Default 200. */
  readonly limit?: number;
}

/** A request that was edited. The credential is put in by the server. */
export interface ResendInput {
  readonly method: string;
  readonly url: string;
  /** In this order and spelling. `Host`, `Content-Length` and `Authorization` are left to the server. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  readonly credential: CredentialChoice;
}

/** The inbox. */
export interface InboxOperations {
  readonly 'inbox.list': Operation<InboxQuery, { readonly total: number; readonly entries: readonly EntryHead[] }>;
  readonly 'inbox.open': Operation<OfEntry, InboxEntry>;
  /** Sends the same bytes again, with the credential of now. */
  readonly 'inbox.replay': Operation<OfEntry, Delivered>;
  readonly 'inbox.resend': Operation<ResendInput, Delivered>;
  readonly 'inbox.copy': Operation<OfEntry & { readonly as: 'curl' | 'vox-send' | 'test' }, ExportedText>;
  /** All entries, or those given, as JSON lines to be kept as fixtures. */
  readonly 'inbox.export': Operation<{ readonly entries?: readonly number[] }, ExportedText>;
  readonly 'inbox.clear': Operation<Nothing, Nothing>;
}
