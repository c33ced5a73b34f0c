import type { DeliveryAttempt, HttpAnswer } from '../delivery/delivery-attempt.interface.js';

/** What the application answered. */
export interface VoxAnswer extends HttpAnswer {
  /** Every attempt of every delivery; the answer itself is the last one. */
  readonly attempts: readonly DeliveryAttempt[];
}

/** Check of a body. It throws or returns `false` when the body is wrong. */
export type BodyCheck = (body: string, answer: VoxAnswer) => unknown;

/** A webhook that is being sent: await it for the answer, or call `expect` first. */
export interface VoxSending extends Promise<VoxAnswer> {
  /**
   * Requires a status, and a body if `check` is given, of the last attempt of every delivery.
   * @throws VoxTestError with event, status, code and remedy when the answer is another
   * @example
   * await vox.send('voice.inbound').expect(200, (body) => body.includes('<Say>'));
   */
  expect(status: number, check?: BodyCheck): VoxSending;
}
