/** Path of a tool of `table.mjs` that works, or `undefined`. */
export declare function findTool(name: string): string | undefined;

/**
 * Path of a tool of `table.mjs`.
 * @throws Error that says how to install it
 */
export declare function toolPath(name: string): string;

/** A `PATH` on which these tools can be called by their names. */
export declare function pathWith(...names: string[]): string;
