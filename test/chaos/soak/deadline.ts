/** Every deadline of the receiver, in milliseconds: short, so that many are missed. */
export const DEADLINE = 400;
