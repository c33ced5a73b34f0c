import { isRecord } from '../common/is-record.js';
import { VoxConfigError } from '../common/vox-config.error.js';

/**
 * Without parentheses the decorator receives the prototype, or the method itself, where the event belongs. The compiler
 * refuses it in TypeScript alone.
 * @throws VoxConfigError that names the method
 */
export function checkParentheses(first: unknown, second: unknown): void {
  if (!isRecord(first) && typeof first !== 'function') return;
  const method = isRecord(second) && typeof second['kind'] === 'string' ? second['name'] : second;
  if (typeof method !== 'string' && typeof method !== 'symbol') return;
  const remedy = "Write the event in parentheses: @OnVoxEvent('sms.dlr').";
  throw new VoxConfigError(`@OnVoxEvent on ${String(method)}`, 'stands without parentheses', remedy);
}
