import type { INestApplication, NestApplicationOptions } from '@nestjs/common';
import type { AbstractHttpAdapter } from '@nestjs/core';
import type { ActionableEventName } from '../../events/vox-event-name.type.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { DeliverOptions } from '../delivery/deliver-options.interface.js';
import type { OverridesOf } from '../payloads/sample-options.interface.js';
import type { DialOptions } from '../phone/options/dial-options.interface.js';
import type { PhoneOptions } from '../phone/options/phone-options.interface.js';

/** The webhooks that a test is about, in an application that has several. */
export interface AttachOptions {
  /** `name` of the registration, where an application has several. */
  readonly registration?: string | undefined;
  /** Path of the webhooks, where a controller of your own receives them (`path: false`). All events go exactly there. */
  readonly path?: string | undefined;
}

/** Options of `VoxTest.start`. */
export interface StartOptions extends AttachOptions {
  /** Adapter, or a function that makes one. Default: that of `@nestjs/platform-express`. */
  readonly platform?: AbstractHttpAdapter | (() => AbstractHttpAdapter) | undefined;
  /** Runs before the application listens: global prefix, pipes, guards … as in your `main.ts`. */
  readonly configure?: ((app: INestApplication) => unknown) | undefined;
  /** Options of `NestFactory.create`. Default: warnings and errors are logged, nothing else. */
  readonly nest?: NestApplicationOptions | undefined;
}

/** Options of `VoxTest.send`. */
export interface SendOptions<Event extends VoxEventName> extends Omit<DeliverOptions<Event>, 'overrides'> {
  /** The step of the route, for a handler that has one: the name of the method where documents link to it. */
  readonly step?: string | undefined;
  /** `expect` accepts a fallback document of a call. Default `false`. */
  readonly allowFallback?: boolean | undefined;
}

/**
 * Options of `VoxTest.call`: those of the phone and of the call, each with a default.
 *
 * @example
 * await vox.call({ event: 'voice.gather', step: 'menu', params: { Digits: '2' } });
 */
export interface VoxCallOptions<Event extends ActionableEventName = ActionableEventName>
  extends Partial<Omit<PhoneOptions, 'fetch'>>, Partial<Omit<DialOptions, 'event' | 'params'>> {
  /**
   * Event that begins the call: `voice.answered` for a call that the REST API made, any other to begin in the middle.
   * Default `voice.inbound`.
   */
  readonly event?: Event | undefined;
  /** The step of the route, for a handler that has one: the name of the method where documents link to it. */
  readonly step?: string | undefined;
  /** Wire parameters of the first request, with the names and types of its event. */
  readonly params?: OverridesOf<Event> | undefined;
}
