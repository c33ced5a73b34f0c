/** Most fields of a body, on all levels together. */
export const MAX_KEYS = 512;
/** Largest `bodyLimit`, in bytes. */
export const MAX_BODY_LIMIT = 1_048_576;
