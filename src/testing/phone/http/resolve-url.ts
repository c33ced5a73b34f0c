/** A URL of a document against that of the document (RFC 3986 section 5.2); undefined when it is none for the web. */
export function resolveUrl(reference: string, base: string): string | undefined {
  if (!URL.canParse(reference, base)) return undefined;
  const url = new URL(reference, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.toString() : undefined;
}
