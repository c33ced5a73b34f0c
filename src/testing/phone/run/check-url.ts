import { PhoneError } from '../phone.error.js';

/** @throws PhoneError unless the URL is an absolute one of the web, without a secret that an error text could repeat */
export function checkUrl(what: string, url: string): void {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    throw new PhoneError('VOX_PHONE_OPTION', `the URL ${what} is not absolute`, 'Write it with http:// or https://.');
  }
  const { username, password } = new URL(url);
  if (username || password) {
    throw new PhoneError('VOX_PHONE_OPTION', `the URL ${what} holds a credential`, 'Give it as `auth: basic(…)`.');
  }
}
