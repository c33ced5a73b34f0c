/** The shortest document there is: the call ends, and the caller knows (wire-format section 16, row 20). */
export const HANG_UP = '<Response><Hangup/></Response>';
