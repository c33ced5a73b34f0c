import type { WorkloadName } from '../workloads/workload-name.js';
import type { Sample } from './sample.interface.js';

/** A server under a workload, round by round. */
export interface Cell {
  readonly server: string;
  readonly workload: WorkloadName;
  readonly samples: Sample[];
}
