/** When the sources were changed last, in milliseconds. */
export function changedAt(): number;
/** Whether `dist` was built from the sources as they are. */
export function isCurrent(): boolean;
