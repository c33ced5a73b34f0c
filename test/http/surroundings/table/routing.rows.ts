import { Controller, Get, RequestMethod } from '@nestjs/common';
import { RouterModule } from '@nestjs/core';
import { expect } from '@jest/globals';
import { bearer, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { JSON_TYPE, GOOD, PATH, TOKEN } from '../../../support/receiver.js';
import { CALM } from '../cell/calm.js';
import { receiptBody } from '../cell/requests.js';
import type { LocalRow } from '../cell/surrounding.interface.js';

/** As an application has it that serves pages. */
@Controller()
class Pages {
  @Get('*')
  page(): string {
    return 'a page';
  }
}

@Controller('webhooks/vox/mine/of/my/own')
class Below {
  @Get()
  read(): string {
    return 'never';
  }
}

const registration = (name: string, path: string) =>
  VoxWebhooksModule.forRoot({ ...CALM, name, path, auth: [bearer(TOKEN)] });
const underHooks = RouterModule.register([{ path: 'hooks', module: VoxWebhooksModule }]);
/** Options of Nest 12. */
const STRICT_ROUTES: object = { routeResolutionStrategy: 'specificity', routeConflictPolicy: { duplicate: 'error' } };
const READY = 'endpoint ready';
const ASKS_FOR_BOTH = /exclude: \['webhooks\/vox', 'webhooks\/vox\/\*path'\]/;

export const ROUTING_ROWS: readonly LocalRow[] = [
  {
    name: 'a prefix that leaves out another method of the same path',
    threads: 'felixmosh/bull-board#959',
    base: `/api${PATH}`,
    own: '/api/own',
    setup: {
      configure: (app) =>
        app.setGlobalPrefix('api', { exclude: [{ path: 'webhooks/vox', method: RequestMethod.DELETE }] }),
    },
    also: async ({ log }) => expect(await log()).toMatch(/^ *sms\.dlr +\/api\/webhooks\/vox +-> /m),
  },
  {
    name: 'a prefix that leaves out the path of the module only',
    threads: 'nestjs/nest#10215',
    setup: { configure: (app) => app.setGlobalPrefix('api', { exclude: ['webhooks/vox'] }) },
    refused: ASKS_FOR_BOTH,
  },
  {
    name: 'a prefix that leaves out the routes below only',
    threads: 'nestjs/nest#10215',
    setup: { configure: (app) => app.setGlobalPrefix('api', { exclude: ['webhooks/vox/*path'] }) },
    refused: ASKS_FOR_BOTH,
  },
  {
    name: 'a prefix set twice, before and after the versions: the last holds',
    threads: 'nestjs/nest#10215',
    base: `/api${PATH}`,
    own: '/api/own',
    setup: {
      configure: (app) => {
        app.setGlobalPrefix('first');
        app.enableVersioning();
        app.setGlobalPrefix('api');
      },
    },
  },
  {
    name: 'a prefix set after init, which moves no route',
    threads: 'nestjs/nest#963',
    setup: {
      listen: async (app) => {
        await app.init();
        app.setGlobalPrefix('late');
        await app.listen(0, '127.0.0.1');
      },
    },
    also: async ({ log }) => expect(await log()).toMatch(/^ *sms\.dlr +\/webhooks\/vox +-> /m),
  },
  {
    name: 'RouterModule above the module',
    threads: 'nestjs/nest#12326',
    base: `/api/hooks${PATH}`,
    own: '/api/own',
    setup: { imports: [underHooks], configure: (app) => app.setGlobalPrefix('api') },
    also: async ({ log }) => expect(await log()).toMatch(/^ *sms\.dlr +\/api\/hooks\/webhooks\/vox +-> /m),
  },
  {
    name: 'RouterModule above two registrations',
    threads: 'nestjs/nest#12326',
    base: '/hooks/one',
    setup: { registrations: [registration('one', 'one'), registration('two', 'two')], imports: [underHooks] },
    also: async (cell) => {
      expect((await cell.send({ path: '/hooks/two', body: receiptBody() })).status).toBe(200);
      expect((await cell.send({ path: '/hooks/two', headers: [JSON_TYPE], body: '{' })).status).toBe(401);
    },
  },
  {
    name: 'a catch-all route for pages, which on Express hides the check of the portal and says so',
    threads: 'golevelup/nestjs#1063',
    setup: { controllers: [Pages] },
    also: async ({ column, log, send }) => {
      const { body } = await send({ method: 'GET', headers: [GOOD] });
      expect(body).toBe(column === 'fastify' ? READY : 'a page');
      expect((await log()).includes('VOX_MISSED 200')).toBe(column !== 'fastify');
    },
  },
  {
    name: 'a route of the application deeper below the path of the module than its own routes, which is the application’s',
    threads: 'golevelup/nestjs#1063',
    setup: { controllers: [Below] },
    also: async ({ base, send }) => {
      const answer = await send({ method: 'GET', path: `${base}/mine/of/my/own`, headers: [GOOD] });
      expect([answer.status, answer.body]).toEqual([200, 'never']);
    },
  },
  {
    name: 'routes sorted by how narrow they are, and conflicts refused',
    threads: 'nestjs/nest#3077',
    majors: [12],
    setup: { controllers: [Pages], app: { ...STRICT_ROUTES } },
    also: async ({ send }) => expect((await send({ method: 'GET', headers: [GOOD] })).body).toBe(READY),
  },
];
