import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { expectTypeOf } from 'expect-type';
import { bearer, type WireParams } from 'nestjs-vox-webhooks';
import {
  deliver,
  type DeliveryAttempt,
  type OverridesOf,
  samplePayload,
  type VersionOf,
  type VoxAnswer,
  type VoxSending,
  VoxTest,
} from 'nestjs-vox-webhooks/testing';

class AppModule {}
declare const vox: VoxTest;

expectTypeOf<VersionOf<'sms.dlr'>>().toEqualTypeOf<'v1' | '2025-02-01'>();
expectTypeOf<VersionOf<'voice.inbound'>>().toEqualTypeOf<'v0'>();
expectTypeOf<OverridesOf<'sms.dlr'>['status']>().toEqualTypeOf<string | undefined>();
expectTypeOf<OverridesOf<'sms.dlr'>['batch_id']>().toEqualTypeOf<string | null | undefined>();
expectTypeOf(samplePayload('sms.mo')).toEqualTypeOf<WireParams>();
expectTypeOf(vox.send('sms.mo')).toEqualTypeOf<VoxSending>();
expectTypeOf(vox.send('sms.mo').expect(200)).resolves.toEqualTypeOf<VoxAnswer>();
expectTypeOf(deliver('http://127.0.0.1', 'sms.mo')).resolves.toEqualTypeOf<DeliveryAttempt[]>();

export const accepted = [
  samplePayload('sms.dlr', { status: 'failed', tag: undefined, segments: 11 }, { version: 'v1' }),
  samplePayload('voice.gather', { Digits: '1', Vars: { menu: { digits: '1' } } }, { documentedOnly: true }),
  vox.send('sms.dlr', [{ status: 'queued' }, { status: 'delivered' }], { shuffle: 1, times: 2, concurrency: 4 }),
  vox.send('sms.mo', {}, { auth: bearer('x'.repeat(16)), retries: { retries: 2, delay: 'virtual' } }).expect(200),
  vox.send('voice.gather', { Digits: '1' }, { step: 'menu', method: 'GET' }).expect(200, (body) => body.includes('<')),
  vox.call({ event: 'voice.gather', step: 'menu', params: { Digits: '2', Vars: { city: 'Fargo' } } }),
  vox.call({ event: 'voice.dial', map: { 'https://public.example': 'http://127.0.0.1:3000' } }),
  vox.send('voice.inbound', {}, { allowFallback: true }).expect(200),
  vox.call({ from: '+12025550111', documentedOnly: true, outcomes: { dial: { status: 'busy' } } }),
  VoxTest.start(AppModule, { platform: new FastifyAdapter(), configure: (app) => app.setGlobalPrefix('api') }),
  VoxTest.start({ module: AppModule }, { platform: () => new ExpressAdapter(), registration: 'one' }),
];

export const refused = [
  // @ts-expect-error an event that does not exist
  samplePayload('sms.received'),
  // @ts-expect-error a number where the DTO has text
  samplePayload('sms.dlr', { status: 5 }),
  // @ts-expect-error a version that the event does not have
  samplePayload('voice.inbound', {}, { version: 'v1' }),
  // @ts-expect-error a version that this event does not have, although another does
  vox.send('voice.inbound', {}, { version: '2025-02-01' }),
  // @ts-expect-error overrides have wire names, and the type that the DTO gives them
  vox.send('sms.mo', { from: 12025550188 }),
  // @ts-expect-error overrides stand in front of the options
  vox.send('sms.mo', {}, { overrides: {} }),
  // @ts-expect-error the platform sends POST and GET
  vox.send('sms.mo', {}, { method: 'PUT' }),
  // @ts-expect-error a message is no call
  vox.call({ event: 'sms.mo' }),
  // @ts-expect-error parameters have the types of the event that begins the call
  vox.call({ event: 'voice.gather', params: { Digits: true } }),
  // @ts-expect-error what is expected first is a status
  vox.send('sms.mo').expect('200'),
  // @ts-expect-error made by start() and attach() alone
  new VoxTest(),
];
