/** Name of tracer and meter. */
export const SCOPE = 'nestjs-vox-webhooks';
