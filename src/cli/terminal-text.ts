import { LINK_PARAMETERS } from '../common/link-parameters.js';

const MARK = new RegExp(`${LINK_PARAMETERS.mark}=[\\w.%-]+`, 'g');

/** Hides the signatures of links: a signed link gives access to a path, and test output is often shared. */
export function withoutLinkMarks(text: string): string {
  return text.replace(MARK, `${LINK_PARAMETERS.mark}=***`);
}
