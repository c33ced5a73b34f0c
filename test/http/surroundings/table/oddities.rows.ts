import { expect } from '@jest/globals';
import { JSON_TYPE } from '../../../support/receiver.js';
import type { Column } from '../cell/columns.js';
import { receiptBody } from '../cell/requests.js';
import type { LocalCell, LocalRow } from '../cell/surrounding.interface.js';

/** Statuses of a spelling of the path, by adapter; a stranger never gets anything but 401 or 404. */
const spelled =
  (path: string, statuses: Readonly<Record<Column, number>>) =>
  async ({ column, send }: LocalCell): Promise<void> => {
    expect((await send({ path, body: receiptBody() })).status).toBe(statuses[column]);
    expect([401, 404]).toContain((await send({ path, headers: [JSON_TYPE], body: receiptBody() })).status);
  };

const TAKEN = { express: 200, fastify: 200 };
const NOT_BY_FASTIFY = { express: 200, fastify: 404 };

const spelling = (
  name: string,
  path: string,
  statuses: Readonly<Record<Column, number>>,
  threads: string,
): LocalRow => ({
  name,
  threads,
  also: async (cell) => {
    await spelled(path, statuses)(cell);
    const isMissed = cell.column === 'fastify' && statuses.fastify === 404;
    expect((await cell.log()).includes('VOX_MISSED 404')).toBe(isMissed);
  },
});

const LOOSE = { routerOptions: { ignoreTrailingSlash: true, caseSensitive: false } };

/** How the adapters differ where neither is wrong. */
export const ODDITIES_ROWS: readonly LocalRow[] = [
  spelling('a slash at the end, which Fastify tells apart', '/webhooks/vox/', NOT_BY_FASTIFY, 'nestjs/terminus#569'),
  spelling('capital letters, which Fastify tells apart', '/Webhooks/VOX', NOT_BY_FASTIFY, 'nestjs/nest#1703'),
  spelling('escaped letters that need no escape', '/webhooks/%76ox', TAKEN, 'golevelup/nestjs#1063'),
  {
    name: 'a slash at the end and capital letters, on a Fastify that overlooks them',
    threads: 'nestjs/nest#1703, nestjs/nest#9913',
    setup: { fastify: LOOSE },
    also: async (cell) => {
      await spelled('/webhooks/vox/', TAKEN)(cell);
      await spelled('/Webhooks/VOX', TAKEN)(cell);
      await spelled('/Webhooks/VOX/sms.dlr/', TAKEN)(cell);
    },
  },
];
