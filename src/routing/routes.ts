/**
 * Routes below the path of the module. Taken with every method, and with the paths below that lead nowhere, so that a
 * wrong request gets our answer.
 */
export const ROUTES: readonly string[] = ['', ':event', ':event/:step', ':event/:step/*rest'];
