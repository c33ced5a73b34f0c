import { checkedMap, type OriginMap } from '../../testing/phone/http/mapped-url.js';
import { PhoneError } from '../../testing/phone/phone.error.js';
import type { Arguments } from '../arguments/arguments.js';
import { UsageError } from '../usage.error.js';

/**
 * The origins of `--map FROM=TO`.
 * @throws UsageError
 */
export function mapFrom(args: Arguments): OriginMap {
  const pairs = args.texts('map').map((text) => text.split(/=(?=https?:)/i) as [string, string?]);
  try {
    return checkedMap(Object.fromEntries(pairs.map(([from, to = '']) => [from, to])));
  } catch (error) {
    if (!(error instanceof PhoneError)) throw error;
    const remedy = 'Write --map https://public.example=http://127.0.0.1:3000; the second has no path.';
    throw new UsageError('--map does not hold two origins', remedy);
  }
}
