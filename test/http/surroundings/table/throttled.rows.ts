import { expect } from '@jest/globals';
import type { RemoteRow } from '../cell/surrounding.interface.js';
import { OUTSIDE_JEST } from '../remote/outside-jest.js';

export const THROTTLED_ROWS: readonly RemoteRow[] = [
  {
    name: 'a throttler with room',
    threads: 'nestjs/throttler#480',
    program: OUTSIDE_JEST,
    starts: 'room',
  },
  {
    name: 'a throttler that counts the webhooks in, and is the first to answer, also a call',
    threads: 'golevelup/nestjs#743, golevelup/nestjs#965',
    program: OUTSIDE_JEST,
    starts: 'narrow',
    differs: { again: 429, call: '429', badJson: 429, check: 429, stranger: 429 },
    also: async ({ log }) => expect(await log()).toContain('VOX_MISSED 429'),
  },
  {
    name: 'a throttler, and SkipThrottle in controllerDecorators',
    threads: 'golevelup/nestjs#791, golevelup/nestjs#743',
    program: OUTSIDE_JEST,
    starts: 'skipped',
  },
];
