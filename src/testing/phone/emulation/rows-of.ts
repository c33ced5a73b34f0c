import type { EmulationRow } from './emulation-row.interface.js';

type Fact = readonly [basis: EmulationRow['basis'], section: string, behaviour: string];

/** The rows about one thing. */
export function rowsOf(about: EmulationRow['about'], facts: readonly Fact[]): readonly EmulationRow[] {
  return facts.map(([basis, section, behaviour]) => ({ about, behaviour, basis, section }));
}
