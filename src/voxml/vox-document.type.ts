/**
 * An object with a `toString()` of its own. All members are optional on purpose: the compiler then asks for at least
 * one member in common, and a plain object, which only inherits `toString()`, has none. The members of type `never`
 * exclude the built-in types that declare a `toString()`, such as arrays and dates.
 */
interface Printable {
  toString?(): string;
  /** Numbers. */
  readonly toFixed?: never;
  /** Dates. */
  readonly getTime?: never;
  /** Arrays, buffers, maps. */
  readonly [Symbol.iterator]?: never;
  /** Big integers, symbols, promises of something else. */
  readonly [Symbol.toStringTag]?: never;
}

/**
 * What an actionable handler returns: a VoXML document as text, or anything whose own `toString()` gives one, such as a
 * builder (wire-format section 14.1).
 */
export type VoxDocument = string | Printable;
