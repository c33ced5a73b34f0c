import { Controller, Get, HttpCode, Post, type Type, UseGuards } from '@nestjs/common';
import { afterEach, describe, expect, it } from '@jest/globals';
import { bearer, type SmsMo, VoxAuthGuard, VoxPayload, VoxRegistration, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { JSON_TYPE, type Receiver, startReceiver } from '../../support/receiver.js';
import { messageBody } from '../handlers/deliveries.js';

const SHOP = 'token-of-the-shop-0123456789';
const BILLING = 'token-of-billing-0123456789';

@Controller('own')
@UseGuards(VoxAuthGuard)
class Unnamed {
  @Post()
  @HttpCode(200)
  take(@VoxPayload('sms.mo') { body }: SmsMo): string {
    return body;
  }
}

@Controller('own')
class UnnamedRoute {
  @Get()
  open(): string {
    return 'open';
  }
  @Post()
  @HttpCode(200)
  @UseGuards(VoxAuthGuard)
  take(@VoxPayload('sms.mo') { body }: SmsMo): string {
    return body;
  }
}

/** Its route and its guard come from a base class. */
@Controller('own')
class Inherited extends UnnamedRoute {}

@VoxRegistration('billing')
@Controller('own')
class Named extends Unnamed {}

@Controller('own')
@UseGuards(VoxAuthGuard)
class NamedRoute {
  @VoxRegistration('billing')
  @Post()
  @HttpCode(200)
  take(@VoxPayload('sms.mo') { body }: SmsMo): string {
    return body;
  }
}

/** The route says it better than the class. */
@VoxRegistration('shop')
@Controller('own')
@UseGuards(VoxAuthGuard)
class NamedTwice extends NamedRoute {}

const register = (name: string, token: string) =>
  VoxWebhooksModule.forRoot({ name, path: `hooks/${name}`, auth: [bearer(token)] });

let receiver: Receiver;
afterEach(() => receiver.close());

describe.each(PLATFORMS)('a controller of a module that imports two registrations, on %s', (platform) => {
  const start = async (...controllers: Type[]): Promise<void> => {
    const imports = [register('shop', SHOP), register('billing', BILLING)];
    receiver = await startReceiver({ platform, bare: true, imports, controllers });
  };
  const statusWith = async (token: string, path = '/own'): Promise<number> => {
    const headers = [['Authorization', `Bearer ${token}`], JSON_TYPE] as const;
    return (await receiver.send({ path, headers, body: messageBody() })).status;
  };
  const both = async (): Promise<number[]> => [await statusWith(SHOP), await statusWith(BILLING)];
  const warnings = (): string[] => receiver.logger.lines.filter((line) => line.startsWith('warn: '));

  it.each([Unnamed, UnnamedRoute, Inherited])('%p: said at the start, with the remedy', async (controller) => {
    await start(controller);
    const own = warnings().filter((line) => line.includes(controller.name));
    expect(own).toEqual([expect.stringMatching(/is guarded by "shop".*@VoxRegistration\(name\)/)]);
    expect(await both()).toEqual([200, 401]);
  });

  it.each([Named, NamedRoute, NamedTwice])('%p: the one that is named guards, and no warning', async (controller) => {
    await start(controller);
    expect(warnings().filter((line) => line.includes('@VoxRegistration'))).toEqual([]);
    expect(await both()).toEqual([401, 200]);
  });

  it('the routes of the registrations stay as they are', async () => {
    await start(Named);
    const statuses = async (path: string) => [await statusWith(SHOP, path), await statusWith(BILLING, path)];
    expect(await statuses('/hooks/shop')).toEqual([200, 401]);
    expect(await statuses('/hooks/billing')).toEqual([401, 200]);
  });
});
