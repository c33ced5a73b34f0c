import { type Receiver, type ReceiverSetup, startReceiver } from '../../support/receiver.js';

/** What differs from run to run. */
const RUNS = [
  [/\b\d+ ms\b/g, '… ms'],
  [/key=\S+/g, 'key=…'],
] as const;

/** What a person sees of an application that makes one mistake: the error that ends it, or its warnings and errors. */
export async function printed(
  setup: () => ReceiverSetup,
  use: (receiver: Receiver) => Promise<unknown> = () => Promise.resolve(),
): Promise<string> {
  const lines: string[] = [];
  const error = await thrown(async () => {
    const receiver = await startReceiver(setup());
    try {
      await use(receiver);
    } finally {
      await receiver.close();
    }
    lines.push(...receiver.logger.lines.filter((line) => /^(?:warn|error): /.test(line)));
  });
  return error || withoutRun(lines.map((line) => line.replace(/(?: undefined)? VoxWebhooks$/, '')).join('\n'));
}

/** The error of something that throws, or rejects, by itself; nothing if it does not. */
export async function thrown(make: () => unknown): Promise<string> {
  try {
    await make();
    return '';
  } catch (error) {
    return withoutRun(error instanceof Error ? error.message : String(error));
  }
}

function withoutRun(text: string): string {
  return RUNS.reduce((changed, [what, by]) => changed.replace(what, by), text);
}
