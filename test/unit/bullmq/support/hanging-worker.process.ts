import { bullmq } from 'nestjs-vox-webhooks/bullmq';
import { RecordingHost } from '../../delivery/recording-host.js';

/** Takes a job and never ends it. Answers every question once it is at work. */
const [, , connection = '', lockDuration = ''] = process.argv;

class HangingHost extends RecordingHost {
  override readonly handlerDeadline = 500;
}

let begin = (): void => undefined;
const atWork = new Promise<void>((resolve) => (begin = resolve));
const host = new HangingHost();
host.behave = () => {
  begin();
  return new Promise(() => undefined);
};
await bullmq({ connection, lockDuration: Number(lockDuration) }).open(host);
process.on('disconnect', () => process.exit());
process.on('message', () => void atWork.then(() => process.send?.({ atWork: true })));
process.send?.({ port: 0 });
