import type { ReportedOutcome } from '../http/reported-outcome.js';
import type { DeliveryAttempt, HttpAnswer } from '../delivery/delivery-attempt.interface.js';

/** What the application answered. */
export interface VoxAnswer extends HttpAnswer {
  /** How it ended, where the answer says so in `vox-outcome`: the module does outside of production. */
  readonly outcome?: ReportedOutcome | undefined;
  /** Every attempt of every delivery; the answer itself is the last one. */
  readonly attempts: readonly DeliveryAttempt[];
}

/** Check of a body. It throws or returns `false` when the body is wrong. */
export type BodyCheck = (body: string, answer: VoxAnswer) => unknown;

/** A webhook that is being sent: await it for the answer, or call `expect` first. */
export interface VoxSending extends Promise<VoxAnswer> {
  /**
   * Requires a status, and a body if `check` is given, of the last attempt of every delivery.
   * A fallback document, which no handler returned, counts as wrong unless `allowFallback` is given.
   * @throws VoxTestError with event, status, code and remedy when the answer is another
   * @example
   * await vox.send('voice.inbound').expect(200, (body) => body.includes('<Say>'));
   */
  expect(status: number, check?: BodyCheck): VoxSending;
}
