const WORDS = { works: true, 'does not work': false };
const ROW = /^\| (Bun|Deno) \S+ +\| ([^|]+?) +\| ([^|]+?) +\|/gm;

/** What a document says of each runtime and adapter: whether it works. */
export function claimsIn(text) {
  const rows = [...text.matchAll(ROW)];
  return new Map(
    rows.flatMap(([, runtime, express, fastify]) => [
      [`${runtime} express`, WORDS[express]],
      [`${runtime} fastify`, WORDS[fastify]],
    ]),
  );
}
