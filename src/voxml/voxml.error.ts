/**
 * A document that the platform would not take, thrown while it is built or printed. Names the place and the rule. Of
 * the value it shows only numbers, flags and single words: never text, digits or phone numbers.
 *
 * @example
 * // VOX_VOXML Pause length: must be a whole number from 1 to 60 (given: 61)
 */
export class VoxmlError extends Error {
  override readonly name = 'VoxmlError';
  /** Stable code. */
  readonly code = 'VOX_VOXML';

  constructor(
    /** The element, or the template function (`ssml`, `expr`, `variable`) that refused its input. */
    readonly element: string,
    /** The attribute; undefined when the rule is about the element's content. */
    readonly attribute: string | undefined,
    /** What is asked for, in words. */
    readonly rule: string,
    found?: string,
  ) {
    super(`VOX_VOXML ${attribute ? `${element} ${attribute}` : element}: ${rule}${found ? ` (${found})` : ''}`);
  }
}
