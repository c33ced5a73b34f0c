import type { OverloadReport } from './run-overload.js';

/** What has to hold under overload. Times in milliseconds, memory in megabytes, `back` in seconds. */
const BOUNDS = { receipt: 250, call: 500, growth: 100, back: 5 };

/** Everything about a run that does not hold; empty when all of it does. */
export function complaintsAbout(report: OverloadReport): readonly string[] {
  const { overload, p99, broken, growth, back } = report;
  const claims = {
    [`receipts: p99 ${p99.receipt} ms`]: p99.receipt < BOUNDS.receipt,
    [`calls: p99 ${p99.call} ms`]: p99.call < BOUNDS.call,
    [`other ends: ${overload.faults.join(', ')}`]: overload.faults.length === 0,
    [`broken documents: ${broken.join(' ')}`]: broken.length === 0,
    [`memory grew by ${growth.toFixed(0)} MB`]: growth < BOUNDS.growth,
    [`back to normal after ${back} s`]: back <= BOUNDS.back,
    'nothing was refused: it was no overload': overload.shed > 0,
    'no receipt was taken at all': overload.admitted('receipt') > 0,
  };
  return Object.entries(claims).flatMap(([claim, holds]) => (holds ? [] : [claim]));
}
