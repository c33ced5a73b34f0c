/**
 * Something with a `toString()` of its own. Every member is optional on purpose: of such a type the compiler asks at least
 * one member in common, and then a plain object, an array or a Date, which all inherit or bring a `toString()` that gives
 * no document, does not pass. The members of type `never` shut out the built-in ones that declare it.
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
