import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { Ssml } from '../ssml/ssml-content.js';
import type { VoxLink } from '../vox-link.js';

/** What sort of value a rule is about. */
export type RuleKind =
  | 'word'
  | 'flag'
  | 'whole'
  | 'decimal'
  | 'list'
  | 'language'
  | 'name'
  | 'keys'
  | 'open'
  | 'phone'
  | 'guid'
  | 'url'
  | 'value'
  | 'speech'
  | 'expression';

/** What a rule documents besides what it checks. */
export interface AttributeNotes {
  /** What the platform takes when the attribute is not given. Never printed. */
  readonly default?: string | number | boolean;
  /** A reservation, such as that no documentation names the attribute. */
  readonly note?: string;
}

/** Smallest and largest number that a rule takes. */
export interface NumberLimits {
  readonly min: number;
  readonly max?: number;
  /** Fractions are allowed. */
  readonly fraction?: true;
}

/**
 * Throws the VoxmlError of the place where a value was given; `found` describes the value as far as an error may show
 * it.
 */
export type Refuse = (found?: string) => never;

/**
 * The rule for the value of an attribute or for the text of an element, written once for compiler, builder and
 * reference page.
 */
export interface AttributeRule<Given = unknown> extends AttributeNotes {
  readonly kind: RuleKind;
  /** In words, to follow "must be". */
  readonly rule: string;
  readonly required?: boolean;
  /** The words, when the set is closed or known. */
  readonly values?: readonly (string | number)[];
  readonly limits?: NumberLimits;
  /** The event that the platform delivers to a URL given here. */
  readonly event?: VoxEventName;
  /** Gives the characters that the platform is to read, not yet escaped; a link or speech markup stays as it is. */
  readonly read: (value: unknown, refuse: Refuse) => string | VoxLink | Ssml;
  /** The type of the values it takes. For the compiler only, never set. */
  readonly given?: Given;
}
