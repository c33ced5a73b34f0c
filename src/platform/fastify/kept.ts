/** What Fastify, or a plugin of it, keeps on an instance under a symbol that it does not export. */
export function kept(holder: object, description: string): unknown {
  const symbol = Object.getOwnPropertySymbols(holder).find((one) => one.description === description);
  return symbol && Reflect.get(holder, symbol);
}
