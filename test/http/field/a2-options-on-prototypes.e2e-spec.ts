import { afterEach, describe, expect, it } from '@jest/globals';
import type { DynamicModule } from '@nestjs/common';
import { bearer, VoxConfigError, VoxWebhooksModule, type VoxAuth, type VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { type Receiver, startReceiver, TOKEN } from '../../support/receiver.js';
import { Desk, guess, message } from '../one-way/parts/house.js';

/** The ways to hand options over. */
const WAYS: Readonly<Record<string, (options: object) => DynamicModule>> = {
  forRoot: (options) => VoxWebhooksModule.forRoot(options as VoxWebhooksOptions),
  'a factory function': (options) =>
    VoxWebhooksModule.forRootAsync({ useFactory: () => Promise.resolve(options as VoxWebhooksOptions) }),
  'a factory class': (options) => {
    class Factory {
      createVoxWebhooksOptions(): VoxWebhooksOptions {
        return options as VoxWebhooksOptions;
      }
    }
    return VoxWebhooksModule.forRootAsync({ useClass: Factory });
  },
};

class Auth {
  get auth(): VoxAuth {
    return [bearer(TOKEN)];
  }
}
class Https extends Auth {
  get requireHttps(): boolean {
    return true;
  }
}
class Body {
  get limit(): number {
    return 64;
  }
}
class Nested extends Auth {
  get body(): Body {
    return new Body();
  }
}
/** What stands on a prototype as a plain value. */
class Plain {}
Object.assign(Plain.prototype, { auth: [bearer(TOKEN)], acknowledge: 202 });

/** A getter that tells another thing each time. */
class Moody {
  #reads = 0;
  get auth(): VoxAuth {
    return this.#reads++ === 0 ? [bearer(TOKEN)] : 'none';
  }
}
class WrongNested extends Auth {
  get body(): object {
    return Object.create({ limit: -1 }) as object;
  }
}

let receiver: Receiver | undefined;
afterEach(async () => {
  await receiver?.close();
  receiver = undefined;
});

const CASES = PLATFORMS.flatMap((platform) => Object.keys(WAYS).map((way) => ({ platform, way })));

describe.each(CASES)('options of a class, by $way on $platform', ({ platform, way }) => {
  const start = async (options: object): Promise<Receiver> => {
    const module = WAYS[way]?.(options) as DynamicModule;
    return (receiver = await startReceiver({ platform, bare: true, imports: [module], providers: [Desk] }));
  };

  it.each([
    ['requireHttps is in force: plain HTTP is refused', new Https(), [403, 403]],
    ['auth is in force', new Auth(), [200, 401]],
    ['a group of options is in force', new Nested(), [413, 401]],
    ['values on a prototype are in force', new Plain(), [202, 401]],
    ['what was checked is what is used', new Moody(), [200, 401]],
    ['an object with a prototype of its own', Object.create({ auth: [bearer(TOKEN)] }) as object, [200, 401]],
  ])('%s', async (_what, options, expected) => {
    const started = await start(options);
    expect([(await started.send(message())).status, (await started.send(guess())).status]).toEqual(expected);
  });

  it.each<[string, object]>([
    ['no auth anywhere', new (class {})()],
    ['an empty object', {}],
    ['no auth, other options on the prototype', Object.create({ requireHttps: false }) as object],
    ...[undefined, null, '', 'NONE', 'None', {}, [], true].map((auth): [string, object] => [
      `auth: ${JSON.stringify(auth)}`,
      Object.create({ auth }) as object,
    ]),
    ['a wrong value in a group on a prototype', new WrongNested()],
  ])('%s: does not start', async (_what, options) => {
    await expect(start(options)).rejects.toThrow(VoxConfigError);
  });
});
