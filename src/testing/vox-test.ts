import type { INestApplication } from '@nestjs/common';
import { checkArgument } from '../common/check-argument.js';
import { isRecord } from '../common/is-record.js';
import type { OptionRules } from '../common/option-rule.js';
import { readOptions } from '../common/read-options.js';
import { CATALOGUE } from '../events/catalogue.js';
import { checkEvent } from '../events/check-event.js';
import type { EventRow } from '../events/event-row.interface.js';
import type { ActionableEventName, VoxEventName } from '../events/vox-event-name.type.js';
import type { Registration } from '../receiver/registration.interface.js';
import { credentialOf, registrationOf } from './app/registration.js';
import { type RootModule, startApp } from './app/start-app.js';
import type { AttachOptions, SendOptions, StartOptions, VoxCallOptions } from './app/vox-test-options.interface.js';
import { deliver } from './delivery/deliver.js';
import type { DeliveryAttempt } from './delivery/delivery-attempt.interface.js';
import { answerOf, sending } from './expectation/sending.js';
import type { VoxSending } from './expectation/vox-sending.interface.js';
import { DIAL_RULES } from './dial-rules.js';
import { PHONE_RULES } from './phone-rules.js';
import { APPLICATION, ATTACH_RULES, CALL_RULES, ROOT_MODULE, SEND_RULES, START_RULES } from './vox-test-rules.js';
import type { OverridesOf } from './payloads/sample-options.interface.js';
import { NUMBERS } from './payloads/sample-values.js';
import type { Call } from './phone/call.js';
import { Phone } from './phone/emulated-phone.js';
import type { DialOptions } from './phone/options/dial-options.interface.js';
import type { PhoneOptions } from './phone/options/phone-options.interface.js';
import { VoxTestError } from './vox-test.error.js';

/** Default numbers and direction of a call. */
const PARTIES = {
  'voice.inbound': { from: NUMBERS.theirs, to: NUMBERS.ours, direction: 'inbound' },
  'voice.answered': { from: NUMBERS.ours, to: NUMBERS.theirs, direction: 'outbound' },
} as const;

/**
 * Your application on a port of the loopback interface, and the emulated platform that sends to it. Guard, pipes, routes
 * and handlers are the real ones, and no network is needed. Works with any test runner.
 *
 * @example
 * const vox = await VoxTest.start(AppModule);
 * await vox.send('sms.dlr', { status: 'failed' }).expect(200);
 * const call = await vox.call({ from: '+12025550111' });
 * await call.press('1');
 * await vox.close();
 */
export class VoxTest {
  private constructor(
    /** The application under test. */
    readonly app: INestApplication,
    private readonly origin: string,
    private readonly registration: Registration,
    private readonly path: string | undefined,
  ) {
    // Private for the compiler alone.
    if ((registration as unknown) === undefined)
      throw VoxTestError.ofOption('new VoxTest()', 'starts no application', 'Write await VoxTest.start(AppModule).');
  }

  /**
   * Starts an application on a free port.
   * @throws VoxTestError for what is no module, and when it does not import ours; whatever its own start throws
   */
  static async start(module: RootModule, given: StartOptions = {}): Promise<VoxTest> {
    checkArgument('the module', module, ROOT_MODULE, VoxTestError.ofOption);
    const call = 'VoxTest.start(AppModule, { … })';
    const options = readOptions<StartOptions>(given, START_RULES, { call, refuse: VoxTestError.ofOption });
    const { registration, path } = options;
    return VoxTest.attach(await startApp(module, options), { registration, path });
  }

  /**
   * Uses an application that you made yourself, for example with `@nestjs/testing` and other providers. It need not
   * listen yet. `close()` closes it.
   * @throws VoxTestError for what is no application; when it does not import the module, and closes the application then
   */
  static async attach(app: INestApplication, options: AttachOptions = {}): Promise<VoxTest> {
    checkArgument('the application', app, APPLICATION, VoxTestError.ofOption);
    try {
      const place = { call: 'VoxTest.attach(app, { … })', refuse: VoxTestError.ofOption };
      const { registration, path } = readOptions<AttachOptions>(options, ATTACH_RULES, place);
      const found = registrationOf(app, registration);
      const server: unknown = app.getHttpServer();
      if (!isRecord(server) || server['listening'] !== true) await app.listen(0, '127.0.0.1');
      return new VoxTest(app, new URL(await app.getUrl()).origin, found, path);
    } catch (error) {
      await app.close();
      throw error;
    }
  }

  /**
   * URL of an event on this port, with the path that the start-up report prints.
   * @throws CatalogueError for an event that the catalogue does not know
   */
  url(event: VoxEventName, step?: string): string {
    checkEvent(event);
    if (this.path !== undefined) return `${this.origin}/${this.path.replace(/^\/+/, '')}`;
    const { claims }: EventRow = CATALOGUE[event];
    const isShared = claims !== undefined && step === undefined;
    return this.origin + this.registration.paths.pathOf(isShared ? undefined : event, step);
  }

  /**
   * Delivers an event as the platform does.
   *
   * @param overrides wire parameters that replace those of the sample; a list makes several deliveries about the same
   *   message, call or fax
   * @example
   * await vox.send('sms.dlr', {}, { version: 'v1', times: 2 });
   * await vox.send('sms.mo', {}, { auth: 'none' }).expect(401);
   */
  send<Event extends VoxEventName>(
    event: Event,
    overrides: OverridesOf<Event> | readonly OverridesOf<Event>[] = {},
    options: SendOptions<Event> = {},
  ): VoxSending {
    const place = { call: "vox.send('sms.dlr', {}, { times: 2 })", refuse: VoxTestError.ofOption };
    const delivered = async (): Promise<DeliveryAttempt[]> => {
      const { step, allowFallback: _, ...rest } = readOptions<SendOptions<Event>>(options, SEND_RULES, place);
      const auth = await credentialOf(this.registration.settings);
      return deliver(this.url(event, step), event, { auth, ...rest, overrides });
    };
    return sending(answerOf(delivered()), (options as SendOptions<Event> | null)?.allowFallback);
  }

  /**
   * Calls the application and runs its documents, see `Phone`.
   * @example
   * const call = await vox.call({ from: '+12025550111', outcomes: { dial: { status: 'no-answer' } } });
   * const later = await vox.call({ event: 'voice.gather', step: 'menu', params: { Digits: '2' } });
   */
  async call<Event extends ActionableEventName = 'voice.inbound'>(given: VoxCallOptions<Event> = {}): Promise<Call> {
    const place = { call: "vox.call({ from: '+12025550111' })", refuse: VoxTestError.ofOption };
    const options = readOptions<VoxCallOptions<Event>>(given, CALL_RULES, place);
    const { event = 'voice.inbound', step, params = {}, ...rest } = options;
    const { settings, paths } = this.registration;
    const publicOrigin = paths.origin || this.origin;
    const auth = await credentialOf(settings);
    const map = { [publicOrigin]: this.origin, ...rest.map };
    const phone = new Phone(only<PhoneOptions>(PHONE_RULES, { auth, ...rest, map }));
    const url = publicOrigin + this.url(event, step).slice(this.origin.length);
    const parties = event === 'voice.answered' ? PARTIES['voice.answered'] : PARTIES['voice.inbound'];
    return phone.dial(url, only<DialOptions>(DIAL_RULES, { ...parties, ...rest, event, params }));
  }

  /** Closes the application. */
  close(): Promise<void> {
    return this.app.close();
  }

  /** `await using vox = await VoxTest.start(AppModule)` closes it at the end of the block. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/** Those of several options that one of the rules is about. */
function only<Options>(rules: OptionRules<keyof Options & string>, options: Options): Options {
  return Object.fromEntries(
    Object.entries(options as object).filter(([name]) => Object.hasOwn(rules, name)),
  ) as Options;
}
