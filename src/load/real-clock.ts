/**
 * The clock and the timers, taken before a test can put fake ones in their place: a clock that jumps, or a timer that
 * stands still, would look like an overload.
 */
export const REAL_CLOCK = { now: performance.now.bind(performance), every: setInterval, soon: setImmediate };
