import type { PolicyCase, PolicyGroup } from './policy-case.js';

/** The first case of each outcome, as a status and as a document that a caller hears; groups without one are left out. */
export function oneOfEach(groups: readonly PolicyGroup[]): readonly PolicyGroup[] {
  const seen = new Set<string>();
  const isNew = ({ ends, heard, status }: PolicyCase): boolean => {
    const kind = [ends, heard === undefined ? 'status' : 'document', status].join(' ');
    if (seen.has(kind)) return false;
    seen.add(kind);
    return true;
  };
  return groups
    .map((group) => ({ ...group, cases: group.cases.filter(isNew) }))
    .filter(({ cases }) => cases.length > 0);
}
