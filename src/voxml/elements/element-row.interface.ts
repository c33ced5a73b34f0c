import type { AttributeRule } from '../rules/attribute-rule.interface.js';

/** One row of the table of elements, which compiler, builder, printer and reference page read. */
export interface ElementRow {
  readonly kind: 'document' | 'verb' | 'conditional' | 'noun';
  /** What the platform does on it. */
  readonly about: string;
  /** Where it is described, for example `14.4` of the wire format. */
  readonly section: string;
  /** A reservation, such as that no documentation names the element. */
  readonly note?: string;
  /** In the order in which they are printed. */
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  /** The rule for the text; undefined when the element takes none. */
  readonly text?: AttributeRule;
  /** Names of the elements allowed inside. */
  readonly children: readonly string[];
  /** The element means nothing without text or children. */
  readonly filled?: true;
}
