import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { Ssml } from '../ssml/ssml-content.js';
import type { VoxLink } from '../vox-link.js';
import type { NumberLimits } from './number-limits.interface.js';
import type { Refuse } from './refuse.type.js';
import type { RuleKind } from './rule-kind.type.js';
import type { RuleNotes } from './rule-notes.interface.js';

/** The rule for the value of an attribute or for the text of an element, written down once for compiler, check and page. */
export interface AttributeRule<Given = unknown> extends RuleNotes {
  readonly kind: RuleKind;
  /** In words, to follow "must be". */
  readonly rule: string;
  readonly required?: boolean;
  /** The words, when the set is closed or known. */
  readonly values?: readonly (string | number)[];
  readonly limits?: NumberLimits;
  /** The event that the platform delivers to a URL given here. */
  readonly event?: VoxEventName;
  /** The characters that the platform shall read, not yet escaped; a link or speech markup goes through as it is. */
  readonly read: (value: unknown, refuse: Refuse) => string | VoxLink | Ssml;
  /** The type of the values it takes. For the compiler only, never set. */
  readonly given?: Given;
}
