/** What a rule says beside what it checks. */
export interface RuleNotes {
  /** What the platform takes when the attribute is not given. Never printed. */
  readonly default?: string | number | boolean;
  /** A reservation, such as that no documentation names the attribute. */
  readonly note?: string;
}
