import { VoxConfigError } from '../common/vox-config.error.js';

/** @throws VoxConfigError for a secret that is short enough to be guessed */
export function checkLength(option: string, secret: string, least: number): void {
  if (secret.length >= least) return;
  throw new VoxConfigError(option, `is shorter than ${least} characters`, 'Use a long random one.');
}
