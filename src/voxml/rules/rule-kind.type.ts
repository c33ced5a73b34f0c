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
