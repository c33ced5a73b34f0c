import type { DeliveryAttempt } from '../delivery/delivery-attempt.interface.js';
import { VoxTestError } from '../vox-test.error.js';
import type { VoxAnswer } from './vox-answer.interface.js';

/**
 * The answer to all attempts is the last one.
 * @throws VoxTestError when one got none, unless the test hung up itself
 */
export async function answerOf(delivered: Promise<DeliveryAttempt[]>): Promise<VoxAnswer> {
  const attempts = await delivered;
  const failed = attempts.find(({ fault }) => fault && fault.code !== 'ABORTED');
  if (failed?.fault) {
    const { code, message, remedy } = failed.fault;
    throw new VoxTestError('VOX_TEST_NO_ANSWER', `${failed.event} got no answer, ${code}: ${message}`, remedy);
  }
  const { status, headers, body } = attempts.at(-1) ?? { status: 0, headers: {}, body: '' };
  return { status, headers, body, attempts };
}
