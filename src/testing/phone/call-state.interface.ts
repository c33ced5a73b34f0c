import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { DeliveryFault } from '../delivery/delivery-attempt.interface.js';
import type { ReportedOutcome } from '../http/reported-outcome.js';
import type { HttpMethod } from './options/http-method.type.js';

/**
 * How a call ended.
 *
 * @example
 * expect(call.ended).toEqual({ by: 'invalid-document', rule: 'Say loop: must be a whole number from 1 up (given: 0)', line: 3 });
 */
export interface CallEnding {
  readonly by: 'hangup' | 'reject' | 'end-of-document' | 'caller' | 'invalid-document' | 'http-error' | 'loop-limit';
  /** Details in words, for example the status of an answer without a document. */
  readonly reason?: string;
  /** The rule that the document breaks. */
  readonly rule?: string;
  /** Line that breaks it, from 1. Given with `rule` only. */
  readonly line?: number;
  /**
   * Code of the outcome, for example `VOX_HANDLER_FAILED`, where a document of the call was a fallback that no handler
   * returned: the first one. Known of servers that send `vox-outcome`, as the module does outside of production.
   */
  readonly fallback?: string;
}

/**
 * The verb that waits for the caller.
 *
 * @example
 * expect(call.waitingFor).toMatchObject({ verb: 'Gather', attributes: { numDigits: '1' } });
 */
export interface WaitingFor {
  readonly verb: 'Gather' | 'Record' | 'Pay';
  /** As the document writes them, variables expanded. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Line of the verb in its document. */
  readonly line: number;
  /** Inputs that it takes: `press()` gives keys, `say()` speech. */
  readonly accepts: readonly ('keys' | 'speech')[];
  /** What `<Pay>` asks for now, for example `expiration-date`. */
  readonly prompt?: string;
}

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
    /** Whether a credential was presented. */
    readonly presented: boolean;
    /** The document that asks for it, without its query, and the line; absent for the first request. */
    readonly askedBy?: { readonly url: string; readonly line?: number | undefined } | undefined;
  };
  /**
   * What came back: a status with its document, or the fault. `malformed`: the body is not UTF-8. `outcome`: the header.
   * `connection`: what became of the connection, with its code and the remedy.
   */
  readonly answer?: {
    readonly status?: number;
    readonly body?: string;
    readonly malformed?: true;
    readonly outcome?: ReportedOutcome;
    readonly fault?: string;
    readonly connection?: DeliveryFault;
  };
  /** What the caller did, payment details masked; or how the call ended. */
  readonly note?: string;
}
