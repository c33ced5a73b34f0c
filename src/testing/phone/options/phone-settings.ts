import { checkedMap } from '../http/mapped-url.js';
import { PhoneError } from '../phone.error.js';
import type { PhoneOptions } from './phone-options.interface.js';

/** The options of a phone, every default filled in. */
export type PhoneSettings = Required<PhoneOptions>;

const SMALLEST = { timeout: 1, retries: 0, maxVerbs: 1, maxDocuments: 1 } as const;
const LARGEST = 2 ** 31 - 1;

function checkRange(settings: PhoneSettings, option: keyof typeof SMALLEST): void {
  const value = settings[option];
  if (Number.isInteger(value) && value >= SMALLEST[option] && value <= LARGEST) return;
  throw new PhoneError(
    'VOX_PHONE_OPTION',
    `${option} is out of range`,
    `Give a whole number from ${SMALLEST[option]} to ${LARGEST}.`,
  );
}

/**
 * Fills the defaults in.
 * @throws PhoneError
 */
export function phoneSettings(options: PhoneOptions): PhoneSettings {
  const settings: PhoneSettings = {
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
  for (const option of ['timeout', 'retries', 'maxVerbs', 'maxDocuments'] as const) checkRange(settings, option);
  return settings;
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
