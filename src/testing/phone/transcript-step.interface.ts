import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { HttpMethod } from './options/http-method.type.js';

/** One thing that happened in a call, in order. */
export interface TranscriptStep {
  readonly kind: 'request' | 'callback' | 'verb' | 'input' | 'end';
  /** Virtual seconds since the call began. */
  readonly at: number;
  /** `CallSid` of the leg: the call itself, or the callee of a `<Number url>`. */
  readonly leg: string;
  /** Name of the element that ran. */
  readonly verb?: string;
  readonly line?: number;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Its text, variables expanded. */
  readonly text?: string;
  /** What was sent; headers are left out, they hold the credential. */
  readonly request?: {
    readonly event: VoxEventName;
    readonly method: HttpMethod;
    readonly url: string;
    readonly params: Readonly<Record<string, string>>;
    /** From 1; more than 1 when an informational callback was sent again. */
    readonly attempt: number;
  };
  /** What came back: a status with its document, or the fault. */
  readonly answer?: { readonly status?: number; readonly body?: string; readonly fault?: string };
  /** What the caller did, payment details masked; or how the call ended. */
  readonly note?: string;
}
