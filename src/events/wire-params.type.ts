/**
 * The parameters of one webhook under their wire names, whatever encoding carried them: strings when they came by form
 * or query, any JSON value when they came as JSON. Values nest at most 32 levels deep and hold no `__proto__` key.
 */
export type WireParams = Readonly<Record<string, unknown>>;
