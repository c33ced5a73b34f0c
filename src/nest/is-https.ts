/** Of what a framework takes for the scheme of a request. A trusted proxy may write it in capitals (RFC 3986 section 3.1). */
export function isHttps(protocol: string): boolean {
  return protocol.toLowerCase() === 'https';
}
