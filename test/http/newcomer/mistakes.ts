import { Module } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import {
  basic,
  bearer,
  SmsMo,
  step,
  VoxAuthGuard,
  type Voxml,
  voxml,
  VoxPayload,
  VoxReplyInterceptor,
  VoxWebhooksModule,
  type VoxWebhooksOptions,
} from 'nestjs-vox-webhooks';
import { redisDedupeStore } from 'nestjs-vox-webhooks/bullmq';
import { instrumentVox } from 'nestjs-vox-webhooks/otel';
import { deliver, Phone, samplePayload, VoxTest } from 'nestjs-vox-webhooks/testing';
import { FORM_TYPE, GOOD, PATH, type Receiver, TOKEN } from '../../support/receiver.js';
import { IDLE_QUEUE } from '../delivery/idle-queue.js';
import { callBody, messageBody } from '../handlers/deliveries.js';
import {
  AllCalls,
  answering,
  decorated,
  Desk,
  Menu,
  Misnamed,
  NobodyPasses,
  OtherDesk,
  PerRequest,
  Replies,
  Sales,
  untyped,
  WithoutGuard,
  WithoutReply,
  PayloadOfController,
  GuardOfController,
  RegistrationOfController,
} from './cast.js';
import { printed, thrown } from './printed.js';
import { copyOfPackage } from './copy-of-package.js';

/** Options as plain JavaScript, or an environment, may give them. */
const loose = (options: unknown): VoxWebhooksOptions => options as VoxWebhooksOptions;
const root = (options: unknown) => () => ({ bare: true, imports: [VoxWebhooksModule.forRoot(loose(options))] });
const rootAsync = (options: unknown) => () => ({
  bare: true,
  imports: [VoxWebhooksModule.forRootAsync(options as Parameters<typeof VoxWebhooksModule.forRootAsync>[0])],
});
const auth = [bearer(TOKEN)];
const phone = new Phone({ auth: 'none' });
const PARTIES = { from: '+12025550111', to: '+12025550100' };
const call = (receiver: Receiver, route = 'voice.inbound') =>
  receiver.send({ path: `${PATH}/${route}`, headers: [GOOD, FORM_TYPE], body: callBody() });
const provided =
  (...providers: (new () => object)[]) =>
  () => ({ providers });

@Module({})
class Empty {}

class Undecorated {
  again(): Voxml {
    return voxml().hangup();
  }
}

class Names {
  static take(): void {}
}

/** A registration, and an adapter, that nobody comes to ask. */
const APART = { name: 'apart' } as never;
const { take: TAKE } = { take: () => undefined };
const IN_A_GATEWAY = {
  getType: () => 'ws',
  getClass: () => Names,
  getHandler: () => TAKE,
  switchToHttp: () => ({ getRequest: () => undefined }),
} as never;

/** Each makes one mistake in a real application, and gives what is printed. */
export const MISTAKES: Readonly<Record<string, () => Promise<string>>> = {
  'forRoot() without options': () => printed(root(undefined)),
  'forRoot({}) without auth': () => printed(root({})),
  'VoxWebhooksModule is imported without forRoot()': () =>
    printed(() => ({ bare: true, imports: [VoxWebhooksModule] })),
  'bearer(process.env.VOX_TOKEN) before .env was read': () => thrown(() => bearer(process.env['VOX_NOT_SET'])),
  'a token that is too short': () => thrown(() => bearer('secret')),
  'basic() with user and password in one text': () => thrown(() => basic('vox:password', 'password')),
  'an option with a wrong letter': () => printed(root({ auth, handlerDeadlin: 1_000 })),
  'an option with a wrong value': () => printed(root({ auth, calls: { deadline: '2s' } })),
  'publicUrl without https://': () => printed(root({ auth, publicUrl: 'hooks.example.com' })),
  'a path that is no text': () => printed(root({ auth, path: 5 })),
  'onInvalid: "quarantine" without a sink': () => printed(root({ auth, onInvalid: 'quarantine' })),
  'forRootAsync with the options beside the factory': () => printed(rootAsync({ auth, useFactory: () => ({ auth }) })),
  'forRoot with a factory': () => printed(root({ useFactory: () => ({ auth }) })),
  'forRootAsync without a factory': () => printed(rootAsync({ inject: [] })),
  'a factory that returns nothing': () => printed(rootAsync({ useFactory: () => undefined })),
  'a factory that returns a path': () => printed(rootAsync({ useFactory: () => ({ auth, path: 'hooks' }) })),
  'useClass with a class of another method': () => printed(rootAsync({ useClass: Empty })),
  'dto with a name that is no event': () => printed(root({ auth, dto: { 'sms.dlrs': Empty } })),
  'dto with a payload class': () => printed(root({ auth, dto: { 'sms.mo': SmsMo } })),
  'dto with a function': () => printed(root({ auth, dto: { 'sms.mo': () => undefined } })),
  'options that depend on the request': () =>
    printed(() => {
      const imports = [{ module: Empty, providers: [PerRequest], exports: [PerRequest] }];
      return rootAsync({ imports, inject: [PerRequest], useFactory: () => ({ auth }) })();
    }),
  'the module is imported twice': () =>
    printed(() => ({
      bare: true,
      imports: [VoxWebhooksModule.forRoot({ auth }), VoxWebhooksModule.forRoot({ auth, path: 'other' })],
    })),
  'two registrations with one path': () =>
    printed(() => ({
      bare: true,
      imports: [VoxWebhooksModule.forRoot({ auth, name: 'one' }), VoxWebhooksModule.forRoot({ auth, name: 'two' })],
    })),
  'the global prefix once more in path': () =>
    printed(() => ({
      providers: [OtherDesk],
      structure: { path: 'api/hooks' },
      configure: (app) => void app.setGlobalPrefix('api'),
    })),
  'fastPath with bodyParser: false': () =>
    printed(() => ({ providers: [OtherDesk], options: { fastPath: true }, app: { bodyParser: false } })),
  'fastPath with path: false': () =>
    printed(() => ({ providers: [OtherDesk], options: { fastPath: true }, structure: { path: false } })),

  'an event that does not exist': () => printed(provided(decorated('sms.dlrs'))),
  'an option of the decorator with a wrong letter': () =>
    printed(provided(decorated('voice.gather', { stpe: 'menu' }))),
  'a step with a slash': () => printed(provided(decorated('voice.gather', { step: 'a/b' }))),
  'a step on a message': () => printed(provided(decorated('sms.mo', { step: 'sales' }))),
  'a version that does not exist': () => printed(provided(decorated('sms.dlr', { version: 'v2' }))),
  'a registration with a wrong letter in the decorator': () =>
    printed(provided(decorated('sms.mo', { registration: 'defautl' }))),
  'the decorator on a static method': () =>
    thrown(() => untyped('sms.mo')(Names, 'take', Object.getOwnPropertyDescriptor(Names, 'take'))),
  'the decorator on a property': () => thrown(() => untyped('sms.mo')(Names.prototype, 'take')),
  'standard decorators': () => thrown(() => untyped('sms.mo')(() => undefined, { kind: 'method', name: 'take' })),
  'the decorator without parentheses': () => thrown(() => untyped(Names.prototype as never, 'take' as never)),
  'the decorator on a class': () => thrown(() => untyped('sms.mo')(Names, undefined as never)),
  'the decorator on a parameter': () => thrown(() => untyped('sms.mo')(Names.prototype, 'take', 0 as never)),
  'VoxPayload on a handler': () => printed(provided(PayloadOfController)),
  'VoxAuthGuard on a handler': () => printed(provided(GuardOfController)),
  'VoxRegistration on a handler': () => printed(provided(RegistrationOfController)),
  'new VoxAuthGuard()': () => thrown(() => new (VoxAuthGuard as new () => object)()),
  'new VoxReplyInterceptor()': () => thrown(() => new (VoxReplyInterceptor as new () => object)()),
  'VoxAuthGuard on something else than a route': () =>
    thrown(() => new VoxAuthGuard(APART, APART).canActivate(IN_A_GATEWAY)),
  'VoxPayload without parentheses': () => thrown(() => VoxPayload(Names.prototype as never)),
  'VoxPayload on a method': () => thrown(() => VoxPayload('sms.mo')(Names.prototype, 'take', undefined as never)),
  'two classes of one name, and a queue': () =>
    printed(() => ({
      providers: [decorated('sms.mo'), decorated('sms.dlr')],
      options: { delivery: IDLE_QUEUE },
    })),
  'a fallback on a message': () => printed(provided(decorated('sms.mo', { fallback: '<Response/>' }))),
  'two handlers of all calls': () => printed(provided(AllCalls)),
  'a class with handlers that no module provides': () => printed(provided()),
  'two handlers for one call': () => printed(provided(OtherDesk, answering('<Response/>'))),
  'two copies of the package': () => printed(() => ({ providers: [copyOfPackage] })),
  'a fallback that links to a class that no module provides': () =>
    printed(() => ({
      providers: [OtherDesk],
      options: { calls: { fallback: voxml().redirect(step(Menu, 'choose') as never) } },
    })),
  'a registration with a wrong letter on a controller': () => printed(() => ({ controllers: [Misnamed] })),

  'a link to a class that no module provides': () => printed(provided(Desk), call),
  'a link to a method without a decorator': () =>
    printed(provided(Undecorated, answering(voxml().redirect(step(Undecorated, 'again')))), call),
  'a URL with a wrong step': () => printed(provided(Sales), (receiver) => call(receiver, 'voice.inbound/slaes')),
  'a URL with a wrong event': () => printed(provided(Sales), (receiver) => call(receiver, 'voice.inbund')),
  'a handler of a call that returns nothing': () => printed(provided(answering(undefined)), call),
  'a handler of a call that returns plain text': () => printed(provided(answering('Hello')), call),
  'a document returned for a message': () =>
    printed(provided(Replies), (receiver) => receiver.send({ body: messageBody() })),
  'VoxPayload without VoxAuthGuard': () =>
    printed(
      () => ({ controllers: [WithoutGuard], providers: [OtherDesk] }),
      (receiver) => receiver.send({ path: '/hooks', headers: [GOOD, FORM_TYPE], body: callBody() }),
    ),
  'VoxPayload of a call without VoxReplyInterceptor': () =>
    printed(
      () => ({ controllers: [WithoutReply], providers: [OtherDesk] }),
      (receiver) => receiver.send({ path: '/hooks', headers: [GOOD, FORM_TYPE], body: callBody() }),
    ),
  'a global guard that knows nothing of webhooks': () =>
    printed(() => ({ providers: [OtherDesk], configure: (app) => void app.useGlobalGuards(new NobodyPasses()) }), call),

  'gather() with its callback first': () =>
    thrown(() => voxml().gather(((prompt: Voxml) => prompt.say('Hello')) as never)),
  'gather() with something else than a callback': () => thrown(() => voxml().gather({}, 'Hello' as never)),
  'step() of a class whose file is not loaded yet': () => thrown(() => step(undefined as never, 'choose' as never)),
  'a connection to Redis as other clients take it': () =>
    thrown(() => redisDedupeStore({ connection: { url: 'redis://127.0.0.1:6379' } as never })),
  'instrumentVox() with a provider of something else': () =>
    thrown(() => instrumentVox({ tracerProvider: { trace: () => undefined } as never })),

  'a sample of an event that does not exist': () => thrown(() => samplePayload('sms.dlrs' as never)),
  'a URL without http://': () => thrown(() => deliver('localhost:3000', 'sms.mo')),
  'a call whose outcome has a wrong letter': () =>
    thrown(() => phone.dial('http://127.0.0.1:9/', { ...PARTIES, outcomes: { dail: { status: 'busy' } } as never })),
  'VoxTest.start of a module that is not exported': () => thrown(() => VoxTest.start(undefined as never)),
  'VoxTest.start with the class of an adapter': () =>
    thrown(() => VoxTest.start(Empty, { platform: FastifyAdapter as never })),
  'VoxTest.attach without await': () => thrown(() => VoxTest.attach(Promise.resolve() as never)),
  'new Phone() without a credential': () => thrown(() => new Phone({} as never)),
  'new VoxTest()': () => thrown(() => new (VoxTest as unknown as new () => VoxTest)()),
  'VoxTest.start of a module that does not import ours': () => thrown(() => VoxTest.start(Empty)),
};
