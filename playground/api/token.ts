const KEY = 'vox-playground-token';

/** Takes the token out of the address, where it came from, and keeps it as long as the tab lives. */
export function takeToken(): string {
  const [, token] = /[#&]token=([\w-]+)/.exec(location.hash) ?? [];
  if (token !== undefined) {
    sessionStorage.setItem(KEY, token);
    history.replaceState(null, '', `${location.pathname}#/phone`);
  }
  return sessionStorage.getItem(KEY) ?? '';
}
