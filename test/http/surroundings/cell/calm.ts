/** How busy the machine is with other tests is no surrounding: the event loop may be late. */
export const CALM = { overload: { maxLoopDelay: 3_600_000 } } as const;
