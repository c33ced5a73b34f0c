import { complaintsAbout } from './complaints-about.js';
import type { OverloadOptions, OverloadReport } from './run-overload.js';

/** A run in one line, and whether it held. */
export function printOverload(options: OverloadOptions, report: OverloadReport): string {
  const { platform, factor, seconds, guarded } = options;
  const { capacity, normal, overload, p99, growth, back, lag } = report;
  const [calls, documents] = [overload.admitted('call'), [...overload.documents.values()]];
  const complaints = guarded ? complaintsAbout(report) : [];
  return [
    `overload platform=${platform} guard=${guarded ? 'on' : 'off'} capacity=${capacity.toFixed(0)}/s factor=${factor} seconds=${seconds}`,
    `sent=${overload.sent} receipts=${overload.admitted('receipt')} refused=${overload.shed} calls=${calls}`,
    `documents=${Math.max(0, ...documents)} p99=${p99.receipt}ms calls-p99=${p99.call}ms normal-p99=${normal.latency('receipt', 0.99)}ms`,
    `memory=+${growth.toFixed(0)}MB back=${back}s sender-lag=${lag.toFixed(0)}ms`,
    ...(complaints.length > 0 ? [`FAILS: ${complaints.join('; ')}`] : []),
  ].join(' ');
}
