import { Injectable, Module, SetMetadata } from '@nestjs/common';
import { basic, bearer, fileDeadLetters, memoryDedupeStore, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import type { VoxWebhooksOptions } from 'nestjs-vox-webhooks';

class OwnSmsMo {}
const auth = [bearer(process.env['VOX_TOKEN']), basic('vox', process.env['VOX_PASSWORD'])];

export const everyOption: VoxWebhooksOptions = {
  auth,
  onUnauthorized: 'drop',
  requireHttps: true,
  body: { limit: 1, deadline: 1, contentTypes: 'sniff' },
  dto: { 'sms.mo': OwnSmsMo },
  onInvalid: 'deliver-raw',
  onUndecodable: 'quarantine',
  onUnhandled: 'reject',
  deadLetters: fileDeadLetters('./dead-letters'),
  acknowledge: 204,
  handlerDeadline: 1,
  dedupe: memoryDedupeStore({ ttl: 1, capacity: 1 }),
  calls: { deadline: 1, fallback: () => '<Response/>' },
  overload: { maxRunning: 1, maxLoopDelay: 1, watchAcceptQueue: true },
  publicUrl: 'https://hooks.example.com',
  shutdownGrace: 0,
  fastPath: true,
};

export const waysOfAuth: VoxWebhooksOptions['auth'][] = [auth, () => auth, () => Promise.resolve(auth), 'none'];
type Calls = NonNullable<VoxWebhooksOptions['calls']>;
export const waysOfFallback: Calls['fallback'][] = ['<Response/>', false, { toString: () => '' }];

// @ts-expect-error auth has no default
export const open: VoxWebhooksOptions = {};

export const wrong: { readonly [Option in keyof VoxWebhooksOptions]: unknown } = {
  // @ts-expect-error an open endpoint is written as 'none'
  auth: false satisfies VoxWebhooksOptions['auth'],
  // @ts-expect-error not one of the words
  onUnauthorized: 'ignore' satisfies VoxWebhooksOptions['onUnauthorized'],
  // @ts-expect-error a size in bytes, not a text
  body: { limit: '1mb' } satisfies VoxWebhooksOptions['body'],
  // @ts-expect-error not one of the words
  onInvalid: 'accept' satisfies VoxWebhooksOptions['onInvalid'],
  // @ts-expect-error what cannot be decoded cannot be delivered
  onUndecodable: 'deliver-raw' satisfies VoxWebhooksOptions['onUndecodable'],
  // @ts-expect-error not one of the words
  onUnhandled: 'ignore' satisfies VoxWebhooksOptions['onUnhandled'],
  // @ts-expect-error the platform takes only these statuses for certain
  acknowledge: 201 satisfies VoxWebhooksOptions['acknowledge'],
  // @ts-expect-error a document or false
  calls: { fallback: true } satisfies VoxWebhooksOptions['calls'],
  // @ts-expect-error no such option
  overload: { maxDelay: 1 } satisfies VoxWebhooksOptions['overload'],
  // @ts-expect-error a store or false
  dedupe: true satisfies VoxWebhooksOptions['dedupe'],
};

// @ts-expect-error not one of the words
export const strangeTypes: VoxWebhooksOptions['body'] = { contentTypes: 'any' };
// @ts-expect-error an event that does not exist
export const strangeDto: VoxWebhooksOptions['dto'] = { 'sms.received': OwnSmsMo };
// @ts-expect-error a sink that keeps nothing
export const strangeSink: VoxWebhooksOptions['deadLetters'] = { put: () => true };
// @ts-expect-error a credential has to say how it is accepted and presented
export const handMade: VoxWebhooksOptions['auth'] = [{ scheme: 'bearer', id: 'x' }];

@Injectable()
class Config {
  token(): string {
    return 'x'.repeat(16);
  }
}
@Injectable()
class VoxOptions {
  constructor(private readonly config: Config) {}
  createVoxWebhooksOptions(): VoxWebhooksOptions {
    return { auth: [bearer(this.config.token())] };
  }
}
@Module({ providers: [Config, VoxOptions], exports: [Config, VoxOptions] })
class ConfigModule {}

const extras = { name: 'one', path: 'hooks', isGlobal: true, controllerDecorators: [SetMetadata('public', true)] };
const imports = [ConfigModule];
export const registrations = [
  VoxWebhooksModule.forRoot({ auth, ...extras }),
  VoxWebhooksModule.forRoot({ auth: 'none', path: false }),
  VoxWebhooksModule.forRootAsync({ useFactory: () => ({ auth }) }),
  VoxWebhooksModule.forRootAsync({
    ...extras,
    imports,
    inject: [Config],
    useFactory: (config: Config) => Promise.resolve({ auth: [bearer(config.token())] }),
  }),
  VoxWebhooksModule.forRootAsync({ ...extras, imports, useClass: VoxOptions }),
  VoxWebhooksModule.forRootAsync({ path: false, imports, useExisting: VoxOptions }),
  // @ts-expect-error auth has no default
  VoxWebhooksModule.forRoot({ path: 'hooks' }),
  // @ts-expect-error no such option
  VoxWebhooksModule.forRoot({ auth, tokens: [] }),
  // @ts-expect-error the factory owes auth
  VoxWebhooksModule.forRootAsync({ useFactory: () => ({ onInvalid: 'reject' as const }) }),
  // @ts-expect-error a path is text or false
  VoxWebhooksModule.forRoot({ auth, path: true }),
  // @ts-expect-error not a factory of these options
  VoxWebhooksModule.forRootAsync({ useClass: Config }),
];
