/** Deepest nesting of JSON that is read, of a body or inside a parameter; no known payload has more than four levels. */
export const MAX_DEPTH = 32;
