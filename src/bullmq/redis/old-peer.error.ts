import { VoxConfigError } from '../../common/vox-config.error.js';

/** A peer of the application is too old for this entry, though not for the package. */
export class OldPeerError extends VoxConfigError {
  constructor(option: string, peer: 'bullmq' | 'ioredis') {
    const problem = `nestjs-vox-webhooks/bullmq needs ${peer} 6, and the application has an older one`;
    super(option, problem, 'Run npm install bullmq@6 ioredis@6. The other entries run with either.');
  }
}
