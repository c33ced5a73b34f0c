/** Where handlers note what they do. */
export const HISTORY = Symbol('history');
/** The connection to the application's own database. */
export const DATABASE = Symbol('database');
/** What the handler `timed` waits, in milliseconds. */
export const WORK = Symbol('work');
