import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import { RetryDelivery } from './retry-delivery.error.js';

/**
 * What several errors mean together: a refusal of our own stands for itself, a retry is only promised when every handler
 * asked for one, and anything else is a failure.
 */
export function refusalOf(errors: readonly unknown[]): VoxRefusalError {
  const own = errors.find((error) => error instanceof VoxRefusalError);
  if (own) return own;
  const cause = errors.length === 1 ? errors[0] : new AggregateError(errors, `${errors.length} handlers failed`);
  const retries = errors.filter((error) => error instanceof RetryDelivery);
  if (retries.length < errors.length) return new VoxRefusalError('failed', { cause });
  const waits = retries.flatMap(({ after }) => (after === undefined ? [] : [after]));
  if (waits.length === 0) return new VoxRefusalError('retry', { cause });
  return new VoxRefusalError('retry', { cause, headers: { 'Retry-After': String(Math.ceil(Math.max(...waits))) } });
}
