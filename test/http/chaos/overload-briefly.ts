import { type OverloadReport, runOverload } from '../../chaos/overload/run-overload.js';
import type { PlatformName } from '../../support/platforms.js';

/** Ten times the bounds of the score: other tests run beside, on machines that have little to spare. */
export const BOUND = 2_500;

/** Four times what the receiver can do, for so many seconds. */
export const overload = (platform: PlatformName, guarded: boolean, seconds: number): Promise<OverloadReport> =>
  runOverload({ platform, guarded, seconds, factor: 4, busy: 4 });
