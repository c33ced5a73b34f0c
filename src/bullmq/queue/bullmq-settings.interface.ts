import type { BullMqOptions } from './bullmq-options.interface.js';

type Given = Omit<BullMqOptions, 'backoff' | 'lockDuration'>;

/** {@link BullMqOptions} with their defaults. */
export interface BullMqSettings extends Required<Given>, Pick<BullMqOptions, 'lockDuration'> {
  readonly backoff: Required<NonNullable<BullMqOptions['backoff']>>;
}
