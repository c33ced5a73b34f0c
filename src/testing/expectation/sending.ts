import { checkArgument } from '../../common/check-argument.js';
import { ofType, whole } from '../../common/option-rule.js';
import { CATALOGUE } from '../../events/catalogue.js';
import { fallbackCode } from '../http/outcome-row.js';
import type { DeliveryAttempt } from '../delivery/delivery-attempt.interface.js';
import { verdictOf } from '../delivery/answer-verdict.js';
import { VoxTestError } from '../vox-test.error.js';
import type { BodyCheck, VoxAnswer, VoxSending } from './vox-sending.interface.js';

const STATUS = whole(100, 599);
const CHECK = ofType('function', 'a function that looks at the body');

/**
 * The last answer, with all attempts.
 * @throws VoxTestError when nothing was sent, or an attempt got no answer, unless the test aborted it
 */
export async function answerOf(delivered: Promise<DeliveryAttempt[]>): Promise<VoxAnswer> {
  const attempts = await delivered;
  const failed = attempts.find(({ fault }) => fault && fault.code !== 'ABORTED');
  if (failed?.fault) {
    const { code, message, remedy } = failed.fault;
    throw new VoxTestError('VOX_TEST_NO_ANSWER', `${failed.event} got no answer, ${code}: ${message}`, remedy);
  }
  const last = attempts.at(-1);
  if (!last)
    throw new VoxTestError('VOX_TEST_OPTION', 'nothing was sent', 'Give at least one payload, and no `times: 0`.');
  const { status, headers, body, outcome } = last;
  return { status, headers, body, ...(outcome && { outcome }), attempts };
}

/** Adds `expect` to the promise of an answer. */
export function sending(answer: Promise<VoxAnswer>, allowFallback = false): VoxSending {
  return Object.assign(answer, {
    expect: (status: number, check?: BodyCheck): VoxSending => {
      checkArgument('expect()', status, STATUS, VoxTestError.ofOption);
      if (check !== undefined) checkArgument('expect(status, check)', check, CHECK, VoxTestError.ofOption);
      const checked = answer.then((given) => verify(given, status, { check, allowFallback }));
      return sending(checked, allowFallback);
    },
  });
}

interface Wanted {
  readonly check: BodyCheck | undefined;
  readonly allowFallback: boolean;
}

async function verify(answer: VoxAnswer, status: number, { check, allowFallback }: Wanted): Promise<VoxAnswer> {
  for (const attempt of finals(answer.attempts)) {
    if (attempt.status !== status) throw refusal(attempt, `status ${attempt.status} instead of ${status}`);
    if (status === 200 && !allowFallback && isFallback(attempt)) {
      throw refusal(attempt, `a fallback went out instead of a document of a handler`);
    }
    if (!check) continue;
    try {
      const verdict: unknown = await check(attempt.body, { ...answer, ...attempt });
      if (verdict === false) throw refusal(attempt, `status ${status}, but the check of the body returned false`);
    } catch (cause) {
      if (cause instanceof VoxTestError) throw cause;
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw refusal(attempt, `status ${status}, but the check of the body failed: ${reason}`, cause);
    }
  }
  return answer;
}

/** The last attempt of each delivery. */
function finals(attempts: readonly DeliveryAttempt[]): DeliveryAttempt[] {
  return attempts.filter(({ delivery }, index) => attempts[index + 1]?.delivery !== delivery);
}

function isFallback({ event, outcome }: DeliveryAttempt): boolean {
  return CATALOGUE[event].mode === 'actionable' && fallbackCode(outcome) !== undefined;
}

function refusal(attempt: DeliveryAttempt, what: string, cause?: unknown): VoxTestError {
  const { event, version, delivery, body } = attempt;
  const { code, message, remedy } = verdictOf(attempt);
  const reason = code ? `${code} ${message}` : body && `it says ${JSON.stringify(body.slice(0, 200))}`;
  const problem = [`${event} (${version}), delivery ${delivery + 1}: ${what}`, reason].filter(Boolean).join(', ');
  return new VoxTestError('VOX_TEST_EXPECTATION', problem, remedy ?? 'Look into what the handler returns.', { cause });
}
