import { constants } from 'node:fs';

/** Windows lacks both flags: there a link is made by administrators only, and a file is no pipe. */
const flag = (name: 'O_NOFOLLOW' | 'O_NONBLOCK'): number => (constants[name] as number | undefined) ?? 0;

/** Does not follow a link at the end of the path. */
export const NO_FOLLOW = flag('O_NOFOLLOW');
/** Does not wait for the other end of a pipe. */
export const NO_WAIT = flag('O_NONBLOCK');
