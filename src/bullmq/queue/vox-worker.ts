import { type JobJson, Worker } from 'bullmq';
import type { JobData, VoxJob } from './vox-job.js';

/** A worker that also takes a job whose data are no JSON: BullMQ would fetch it again and again, without an end. */
export class VoxWorker extends Worker<JobData, void, string> {
  protected override createJob(json: JobJson, id: string): VoxJob {
    try {
      return super.createJob(json, id);
    } catch {
      // Without data it is refused like every job that this package has not made.
      return super.createJob({ ...json, data: '{}' }, id);
    }
  }
}
