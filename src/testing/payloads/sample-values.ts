import { randomBytes, randomUUID } from 'node:crypto';
import type { WireParams } from '../../events/wire-params.type.js';

/** Numbers of the range that is reserved for fiction; the second form is that of the older APIs (wire-format 11). */
export const NUMBERS = {
  ours: '+12025550123',
  theirs: '+12025550188',
  other: '+12025550199',
  bare: { ours: '12025550123', theirs: '12025550188' },
} as const;

/** Made-up values of one sample. Ids are shaped as wire-format section 11 sources them. */
export interface Fresh {
  /** Of a message: 24 hexadecimal digits. */
  readonly messageId: string;
  /** Of a batch of messages: 16 letters and digits. */
  readonly batchId: string;
  /** Of a call, a recording or a fax. */
  readonly uuid: string;
  readonly tag: string;
  /** Makes texts without an id different from each other. */
  readonly mark: string;
  readonly time: string;
}

/** New values: two samples are two events, never a redelivery. */
export function fresh(): Fresh {
  return {
    messageId: randomBytes(12).toString('hex'),
    batchId: randomBytes(12).toString('base64url').replace(/[-_]/g, 'x'),
    uuid: randomUUID(),
    tag: `order-${randomBytes(3).readUIntBE(0, 3)}`,
    mark: randomBytes(4).toString('hex'),
    time: new Date().toISOString(),
  };
}

/** What a sample may depend on. */
export interface SampleSeed {
  readonly fresh: Fresh;
  /** The parameters that the user sets: others may depend on them. */
  readonly given: WireParams;
  /** The `output` of the verb, if the user gave it. */
  readonly output: string | undefined;
}

/** Makes the parameters of one event in one version. */
export type Sample = (seed: SampleSeed) => WireParams;
