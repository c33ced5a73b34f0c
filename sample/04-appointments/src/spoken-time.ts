/** In the time zone of the process: set `TZ`. */
const FORMAT = new Intl.DateTimeFormat('en-US', {
  weekday: 'long',
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});

/** A time as a caller hears it, or reads it: `Tuesday, May 5 at 9:30 AM`. */
export const spokenTime = (time: Date): string => FORMAT.format(time);
