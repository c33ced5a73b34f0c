import { Injectable, Module } from '@nestjs/common';
import { REQUEST } from '@nestjs/core';
import { expect } from '@jest/globals';
import { basic, bearer, VoxWebhooksModule, type VoxModuleExtras, type VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import { JSON_TYPE, TOKEN } from '../../../support/receiver.js';
import { CALM } from '../cell/calm.js';
import { receiptBody } from '../cell/requests.js';
import { startCell } from '../cell/start-cell.js';
import type { LocalCell, LocalRow } from '../cell/surrounding.interface.js';
import { Ledger } from '../parts/ledger.js';

const OTHER_TOKEN = 'other-token-0123456789';
const OTHER = [['Authorization', `Bearer ${OTHER_TOKEN}`], JSON_TYPE] as const;

const main = VoxWebhooksModule.forRoot({ ...CALM, name: 'main', auth: [bearer(TOKEN)] });
const other = (structure: VoxModuleExtras) =>
  VoxWebhooksModule.forRoot({ ...CALM, ...structure, auth: [bearer(OTHER_TOKEN)] });

@Injectable()
class Config {
  readonly token = TOKEN;
}
@Injectable()
class VoxOptions {
  constructor(private readonly config: Config) {}
  createVoxWebhooksOptions(): VoxWebhooksOptions {
    return { ...CALM, auth: [bearer(this.config.token), basic('later', 'password-of-later')], acknowledge: 202 };
  }
}
@Module({ providers: [Config, VoxOptions], exports: [Config, VoxOptions] })
class ConfigModule {}

const imports = [ConfigModule];
const WAYS = {
  useFactory: {
    imports,
    inject: [Config],
    useFactory: (config: Config) => Promise.resolve(new VoxOptions(config).createVoxWebhooksOptions()),
  },
  useClass: { imports, useClass: VoxOptions },
  useExisting: { imports, useExisting: VoxOptions },
};

const REFUSED: readonly [what: string, structure: VoxModuleExtras, reason: RegExp][] = [
  ['the same name', { name: 'main', path: 'elsewhere' }, /VOX_CONFIG name.*"main"/],
  ['the same path', { name: 'other' }, /VOX_CONFIG path/],
  ['the same path in other letters', { name: 'other', path: '/Webhooks/Vox/' }, /VOX_CONFIG path/],
  ['a path below', { name: 'other', path: 'webhooks/vox/two' }, /VOX_CONFIG path/],
  ['a path above', { name: 'other', path: 'webhooks' }, /VOX_CONFIG path/],
  ['the path of the whole application', { name: 'other', path: '/' }, /VOX_CONFIG path/],
];

/** Each takes its own credentials, and what came to it says so. */
async function keptApart(cell: LocalCell, second: LocalCell, name: string): Promise<void> {
  expect((await second.send({ headers: OTHER, body: receiptBody() })).status).toBe(200);
  expect(second.app.get(Ledger).notes.at(-1)).toMatch(new RegExp(`^${name} `));
  expect((await second.send({ body: receiptBody() })).status).toBe(401);
  expect((await cell.send({ headers: OTHER, body: receiptBody() })).status).toBe(401);
}

export const REGISTRATIONS_ROWS: readonly LocalRow[] = [
  {
    name: 'two registrations',
    threads: 'golevelup/nestjs#665, golevelup/nestjs#657, golevelup/nestjs#355',
    setup: { registrations: [main, other({ name: 'other', path: 'webhooks/vox-two' })] },
    also: async (cell) => {
      const send: LocalCell['send'] = (parts) => cell.send({ path: '/webhooks/vox-two', ...parts });
      await keptApart(cell, { ...cell, send }, 'other');
    },
  },
  ...REFUSED.map(([what, structure, refused]) => ({
    name: `two registrations with ${what}`,
    threads: 'golevelup/nestjs#665',
    setup: { registrations: [main, other(structure)] },
    refused,
  })),
  {
    name: 'two applications in one process',
    threads: 'golevelup/nestjs#631, golevelup/nestjs#649',
    also: async (cell) => {
      const options = { auth: [bearer(OTHER_TOKEN)] };
      const second = await startCell({ setup: { options, structure: { name: 'second' } } }, cell.column);
      await keptApart(cell, second, 'second');
      const before = await cell.runs();
      await second.close();
      expect((await cell.send({ body: receiptBody() })).status).toBe(200);
      expect(await cell.runs()).toBe(before + 1);
    },
  },
  {
    name: 'three boots in one process, as hot reload does',
    threads: 'golevelup/nestjs#649, cyco130/vavite#99',
    rounds: 3,
  },
  ...Object.entries(WAYS).map(([way, options]) => ({
    name: `forRootAsync with ${way}`,
    threads: 'golevelup/nestjs#553',
    base: '/later',
    setup: { registrations: [VoxWebhooksModule.forRootAsync({ path: 'later', name: 'later', ...options })] },
    differs: { receipt: 202, again: 202 },
    also: async ({ send }: LocalCell) => {
      const credential = Buffer.from('later:password-of-later').toString('base64');
      const headers = [['Authorization', `Basic ${credential}`], JSON_TYPE] as const;
      expect((await send({ headers, body: receiptBody() })).status).toBe(202);
    },
  })),
  {
    name: 'options that depend on the request',
    threads: 'golevelup/nestjs#243',
    setup: {
      registrations: [
        VoxWebhooksModule.forRootAsync({ inject: [REQUEST], useFactory: () => ({ auth: [bearer(TOKEN)] }) }),
      ],
    },
    refused: /the options: depend on something request-scoped\. .*make `auth` a function/,
  },
  {
    name: 'credentials that change while the application runs',
    threads: 'octokit/webhooks.js#770, octokit/webhooks.js#1080',
    setup: { options: { auth: () => Promise.resolve([bearer(OTHER_TOKEN), bearer(TOKEN)]) } },
    also: async ({ send }) => expect((await send({ headers: OTHER, body: receiptBody() })).status).toBe(200),
  },
  {
    name: 'an auth function that knows nobody: all are strangers, and no challenge is made up',
    threads: 'NousResearch/hermes-agent#7089',
    setup: { options: { auth: () => [] } },
    differs: { receipt: 401, again: 401, runs: 0, call: '401', badJson: 401, check: 401 },
    also: async ({ send }) =>
      expect((await send({ body: receiptBody() })).headers).not.toHaveProperty('www-authenticate'),
  },
];
