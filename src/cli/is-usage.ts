import { CatalogueError } from '../events/catalogue.error.js';
import { PhoneError } from '../testing/phone/phone.error.js';
import { VoxTestError } from '../testing/vox-test.error.js';
import { UsageError } from './usage.error.js';

const OF_OPTIONS: ReadonlySet<string> = new Set(['VOX_PHONE_OPTION', 'VOX_TEST_OPTION']);

/** Whether an error is one of the command line: noticed here, or by the testing kit, which gets options as they were given. */
export function isUsage(error: unknown): error is Error {
  if (error instanceof PhoneError || error instanceof VoxTestError) return OF_OPTIONS.has(error.code);
  return error instanceof UsageError || error instanceof CatalogueError;
}
