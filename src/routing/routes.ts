/** Routes below the path of the module; taken with every method, so that a wrong one gets our answer. */
export const ROUTES: readonly string[] = ['', ':event', ':event/:step'];
