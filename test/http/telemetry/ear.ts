import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { inspect } from 'node:util';
import { VOX_CHANNELS } from 'nestjs-vox-webhooks/diagnostics';

const { delivery, ...PLAIN } = VOX_CHANNELS;
const PHASES = ['start', 'end', 'asyncStart', 'asyncEnd', 'error'].map((phase) => `tracing:${delivery}:${phase}`);

/** Everything that one channel said, as it was at that moment. */
interface Heard {
  readonly channel: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** Listens to all channels of the package. */
export class Ear {
  readonly heard: Heard[] = [];
  private readonly names = [...Object.values(PLAIN), ...PHASES];
  private readonly hear = (message: unknown, name: string | symbol): void =>
    void this.heard.push({ channel: String(name), message: { ...Object(message) } as Heard['message'] });

  open(): void {
    for (const name of this.names) subscribe(name, this.hear);
  }

  close(): void {
    for (const name of this.names) unsubscribe(name, this.hear);
    this.heard.length = 0;
  }

  on(channel: string): readonly Heard['message'][] {
    return this.heard.filter((one) => one.channel === channel).map(({ message }) => message);
  }

  /** Last parts of the names of the tracing channel's events, in order. */
  get phases(): readonly string[] {
    return this.heard.flatMap(({ channel }) => (PHASES.includes(channel) ? [channel.split(':').at(-1) ?? ''] : []));
  }

  /** All messages in full, but for the errors of handlers, which may hold anything. */
  get text(): string {
    const shown = this.heard.map(({ channel, message }) => ({ channel, message: { ...message, error: undefined } }));
    return inspect(shown, { depth: null, showHidden: true, maxArrayLength: null, maxStringLength: null });
  }
}
