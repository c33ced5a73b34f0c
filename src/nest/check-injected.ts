import { VoxConfigError } from '../common/vox-config.error.js';

/** @throws VoxConfigError at once for a part that was made with `new`: only Nest knows which registration it belongs to */
export function checkInjected(part: string, registration: unknown): void {
  if (registration) return;
  throw new VoxConfigError(part, 'is made by hand, without its registration', `Name the class itself: ${part}.`);
}
