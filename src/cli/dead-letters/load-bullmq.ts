import { isRecord } from '../../common/is-record.js';
import { DeadLettersError } from './dead-letters.error.js';

/**
 * The two packages that only this command needs.
 * @throws DeadLettersError when they are not installed
 */
export async function loadBullmq() {
  try {
    const [{ Queue }, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')]);
    return { Queue, Redis };
  } catch (error) {
    const code = isRecord(error) ? error['code'] : undefined;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    throw new DeadLettersError('This command needs bullmq and ioredis', 'Run: npm install bullmq ioredis');
  }
}
