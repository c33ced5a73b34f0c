import { VoxConfigError } from '../common/vox-config.error.js';
import { VOX_CONTROLLER_PART } from '../config/vox.tokens.js';

const REMEDY = 'A handler is called with the payload, after the credential was accepted: leave it out.';

/**
 * Looks for guard, pipe and interceptor of this package among what a handler carries: they ask for a request of HTTP, and are
 * for routes of controllers.
 * @throws VoxConfigError that names the handler and the part
 */
export function checkCarried(carried: readonly unknown[], where: string): void {
  for (const one of carried) {
    const type = typeof one === 'function' ? one : (one as object).constructor;
    const part = Reflect.getMetadata(VOX_CONTROLLER_PART, type) as string | undefined;
    if (part) throw new VoxConfigError(`@OnVoxEvent on ${where}`, `carries ${part}, which is for controllers`, REMEDY);
  }
}
