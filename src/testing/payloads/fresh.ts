import { randomBytes, randomUUID } from 'node:crypto';

/** Made-up values of one sample. Ids are shaped as wire-format section 11 sources them. */
export interface Fresh {
  /** Of a message: 24 hexadecimal digits. */
  readonly messageId: string;
  /** Of a batch of messages: 16 letters and digits. */
  readonly batchId: string;
  /** Of a call, a recording or a fax. */
  readonly uuid: string;
  readonly tag: string;
  /** Tells two texts apart that come without an id. */
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
