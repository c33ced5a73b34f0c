import type { VoxAnswer } from './vox-answer.interface.js';

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
