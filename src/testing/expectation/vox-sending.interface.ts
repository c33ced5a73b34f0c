import type { DeliveryAttempt, HttpAnswer } from '../delivery/delivery-attempt.interface.js';

/** What the application answered. */
export interface VoxAnswer extends HttpAnswer {
  /** Every attempt of every delivery; the answer itself is the last one. */
  readonly attempts: readonly DeliveryAttempt[];
}

/** What a body has to look like: throw, or return `false`, when it does not. */
export type BodyCheck = (body: string, answer: VoxAnswer) => unknown;

/** A webhook on its way: await it for the answer, or say first what is expected. */
export interface VoxSending extends Promise<VoxAnswer> {
  /**
   * Demands a status, of every delivery if there are several, after its last retry; and, if you like, a body.
   * @throws VoxTestError with event, status, code and remedy when the answer is another
   * @example
   * await vox.send('voice.inbound').expect(200, (body) => body.includes('<Say>'));
   */
  expect(status: number, check?: BodyCheck): VoxSending;
}
