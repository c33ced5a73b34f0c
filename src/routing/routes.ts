/**
 * Routes below the path of the module, taken with every method. The last one leads nowhere: it gives a URL that is one part
 * too long our answer. Deeper ones are left to the application's own 404.
 */
export const ROUTES: readonly string[] = ['', ':event', ':event/:step', ':event/:step/:more'];
