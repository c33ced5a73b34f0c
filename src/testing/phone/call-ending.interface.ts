/**
 * How a call ended.
 *
 * @example
 * expect(call.ended).toEqual({ by: 'invalid-document', rule: 'Pause length: must be a whole number from 1 to 60', line: 3 });
 */
export interface CallEnding {
  readonly by: 'hangup' | 'reject' | 'end-of-document' | 'caller' | 'invalid-document' | 'http-error' | 'loop-limit';
  /** More of it in words, such as the answer that was no document. */
  readonly reason?: string;
  /** What the document breaks. */
  readonly rule?: string;
  /** Where it breaks it, from 1; given with `rule` only. */
  readonly line?: number;
}
