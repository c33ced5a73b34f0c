/** Largest `bodyLimit`, in bytes. */
export const MAX_BODY_LIMIT = 1_048_576;
