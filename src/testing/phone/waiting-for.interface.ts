/**
 * The verb that waits for the caller.
 *
 * @example
 * expect(call.waitingFor).toMatchObject({ verb: 'Gather', attributes: { numDigits: '1' } });
 */
export interface WaitingFor {
  readonly verb: 'Gather' | 'Record' | 'Pay';
  /** As they stand in the document, variables expanded. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Line of the verb in its document. */
  readonly line: number;
  /** What it listens to: `press()` gives keys, `say()` speech. */
  readonly accepts: readonly ('keys' | 'speech')[];
  /** What `<Pay>` asks for now, for example `expiration-date`. */
  readonly prompt?: string;
}
