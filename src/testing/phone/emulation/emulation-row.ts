import type { ElementName } from '../../../voxml/elements/elements.js';

/** One behaviour of the phone, and its source. */
export interface EmulationRow {
  readonly about: ElementName | 'request' | 'callback' | 'document' | 'variable' | 'expression' | 'caller';
  readonly behaviour: string;
  /** `documented`: a source of the platform says so. `assumed`: none does, so an application should not depend on it. */
  readonly basis: 'documented' | 'assumed';
  /** Section of the wire format. */
  readonly section: string;
}

type Fact = readonly [basis: EmulationRow['basis'], section: string, behaviour: string];

/** The rows about one thing. */
export function rowsOf(about: EmulationRow['about'], facts: readonly Fact[]): readonly EmulationRow[] {
  return facts.map(([basis, section, behaviour]) => ({ about, behaviour, basis, section }));
}
