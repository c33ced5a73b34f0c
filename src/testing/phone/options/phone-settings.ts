import { readOptions } from '../../../common/read-options.js';
import { DIAL_RULES } from '../../dial-rules.js';
import { PHONE_RULES } from '../../phone-rules.js';
import { checkedMap } from '../http/mapped-url.js';
import { PhoneError } from '../phone.error.js';
import type { DialOptions } from './dial-options.interface.js';
import type { PhoneOptions } from './phone-options.interface.js';

/** The options of a phone, every default filled in. */
export type PhoneSettings = Required<PhoneOptions>;

const refuse = PhoneError.ofOption;

/** @throws PhoneError */
export function dialOptions(given: DialOptions): DialOptions {
  const call = "phone.dial(url, { from: '+12025550111', to: '+12025550100' })";
  return readOptions(given, DIAL_RULES, { call, whole: 'the options of the call', refuse });
}

/**
 * Fills the defaults in.
 * @throws PhoneError
 */
export function phoneSettings(given: PhoneOptions): PhoneSettings {
  const call = 'new Phone({ auth: bearer(token) })';
  const options = readOptions<PhoneOptions>(given, PHONE_RULES, { call, whole: 'the options of the phone', refuse });
  return {
    auth: options.auth,
    callbackAuth: options.callbackAuth ?? 'same',
    documentedOnly: options.documentedOnly ?? false,
    varsForm: options.varsForm ?? 'nested',
    encoding: options.encoding ?? 'form',
    timeout: options.timeout ?? 15_000,
    retries: options.retries ?? 5,
    maxVerbs: options.maxVerbs ?? 1_000,
    maxDocuments: options.maxDocuments ?? 50,
    map: checkedMap(options.map ?? {}),
    // Shaped as in the samples of the platform (wire-format section 11).
    accountId: options.accountId ?? '190761',
    trunkId: options.trunkId ?? '90001',
    fetch: options.fetch ?? globalThis.fetch,
  };
}

/** @throws PhoneError unless the URL is an absolute http(s) URL without a credential */
export function checkUrl(what: string, url: string): void {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    throw new PhoneError('VOX_PHONE_OPTION', `the URL ${what} is not absolute`, 'Write it with http:// or https://.');
  }
  const { username, password } = new URL(url);
  if (username || password) {
    throw new PhoneError('VOX_PHONE_OPTION', `the URL ${what} contains a credential`, 'Give it as `auth: basic(…)`.');
  }
}
