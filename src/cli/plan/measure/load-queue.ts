import { isRecord } from '../../../common/is-record.js';
import { MeasureError } from './measure.error.js';

/**
 * What only a measurement needs.
 * @throws MeasureError when the packages are not installed
 */
export async function loadQueue() {
  try {
    const [{ bullmq }, { Queue }, { Redis }] = await Promise.all([
      import('../../../bullmq/index.js'),
      import('bullmq'),
      import('ioredis'),
    ]);
    return { bullmq, Queue, Redis };
  } catch (error) {
    const code = isRecord(error) ? error['code'] : undefined;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    throw new MeasureError('--measure needs bullmq and ioredis', 'Run: npm install bullmq@6 ioredis@6');
  }
}
