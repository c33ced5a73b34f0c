const DATE = /^(20\d\d|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/;
const TIME = /T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** How a timestamp of the wire is written (wire-format section 11). */
export const WIRE_DATE = { shape: new RegExp(DATE.source + TIME.source), longest: 40 } as const;
