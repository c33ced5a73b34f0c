/**
 * A `fetch` for an application that writes its public origin into links: what would go there goes to the test's own port.
 */
export function localFetch(publicOrigin: string, localOrigin: string): typeof globalThis.fetch {
  return (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const isOurs = address === publicOrigin || address.startsWith(`${publicOrigin}/`);
    const local = isOurs ? localOrigin + address.slice(publicOrigin.length) : address;
    return fetch(input instanceof Request ? new Request(local, input) : local, init);
  };
}
