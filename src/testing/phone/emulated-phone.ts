import { Call } from './call.js';
import type { DialOptions } from './options/dial-options.interface.js';
import type { PhoneOptions } from './options/phone-options.interface.js';
import { dialOptions, phoneSettings, type PhoneSettings } from './options/phone-settings.js';
import { CallSession } from './run/call-session.js';

/**
 * Emulates the platform in telephone calls over plain HTTP, against any server in any language. It fetches documents,
 * refuses those that the reference does not allow, and runs the others (wire-format sections 6 and 14). `EMULATION`
 * lists what follows documentation and what is assumed.
 *
 * @example
 * const phone = new Phone({ auth: bearer(token) });
 * const call = await phone.dial('http://127.0.0.1:4000/entry', { from: '+12025550111', to: '+12025550100' });
 * await call.press('12#');
 */
export class Phone {
  readonly #settings: PhoneSettings;

  /** @throws PhoneError when an option is unknown, missing or out of range */
  constructor(options: PhoneOptions) {
    this.#settings = phoneSettings(options);
  }

  /**
   * Calls, and runs the documents up to the first input or to the end. A call that fails does not throw: see `call.ended`.
   * @throws PhoneError when the URL is no absolute http(s) URL, or an option cannot work
   */
  async dial(url: string, options: DialOptions): Promise<Call> {
    const line = new CallSession(this.#settings, url, dialOptions(options));
    await line.begin();
    return new Call(line);
  }
}
