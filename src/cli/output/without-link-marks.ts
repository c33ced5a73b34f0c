import { LINK_PARAMETERS } from '../../common/link-parameters.js';

const MARK = new RegExp(`${LINK_PARAMETERS.mark}=[\\w.%-]+`, 'g');

/** Signed links open a path for a call: whoever reads the output of a test need not get one. */
export function withoutLinkMarks(text: string): string {
  return text.replace(MARK, `${LINK_PARAMETERS.mark}=***`);
}
