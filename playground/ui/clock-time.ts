const FORMAT = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** Time of day. */
export const clockTime = (milliseconds: number): string => FORMAT.format(milliseconds);
