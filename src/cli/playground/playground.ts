import type { VoxEventName } from '../../events/vox-event-name.type.js';
import { NUMBERS } from '../../testing/payloads/sample-values.js';
import { VERSION } from '../version.js';
import { eventModels } from './event-models.js';
import { type EntryKeeper, Inbox, MOST_ENTRIES } from './inbox/inbox.js';
import { LARGEST_KEPT } from './inbox/kept-body.js';
import { Masker } from './inbox/masker.js';
import { Recorder } from './inbox/recorder.js';
import { Replays } from './inbox/replays.js';
import { Conversations } from './messages/conversations.js';
import { MediaShelf } from './messages/media-shelf.js';
import { PlaygroundError } from './page/playground.error.js';
import { LiveCalls } from './phone/live-calls.js';
import type { PlaygroundOptions } from './playground-options.interface.js';
import type { PlaygroundTools } from './playground-tools.interface.js';
import type { MediaInput } from './protocol/message-operations.types.js';
import type { Push } from './protocol/push.types.js';
import type { StartUp } from './protocol/start-up.types.js';
import { ProxyCounter } from './proxy/proxy-counter.js';
import { Sendings } from './sending/sendings.js';
import { probeTarget } from './probe-target.js';
import { TargetFacts } from './target-facts.js';
import { RecordedSender } from './wire/recorded-sender.js';
import { TargetPolicy } from './wire/target-policy.js';

/** All that the page can do, without HTTP: the parts, and what they share. */
export class Playground {
  readonly policy: TargetPolicy;
  readonly target: TargetFacts;
  readonly recorder: Recorder;
  readonly inbox: Inbox;
  readonly calls: LiveCalls;
  readonly sendings: Sendings;
  readonly conversations: Conversations;
  readonly replays: Replays;
  readonly shelf = new MediaShelf();
  readonly proxy: ProxyCounter;
  private readonly tools: PlaygroundTools;

  constructor(
    private readonly options: PlaygroundOptions,
    keeper: EntryKeeper,
    push: (message: Push) => void,
  ) {
    const { url, auth, credential, map, allowRemote } = options;
    const masker = new Masker(auth);
    this.policy = new TargetPolicy(new URL(url), map, allowRemote);
    this.target = new TargetFacts(new URL(url), (target) => push({ kind: 'target', target }));
    this.inbox = new Inbox(push, keeper);
    this.recorder = new Recorder(this.inbox, masker, credential, (outcome) => this.target.learn(outcome));
    this.proxy = new ProxyCounter(this.policy.target.origin, (proxy) => push({ kind: 'proxy', proxy }));
    const sender = new RecordedSender(this.policy, this.recorder);
    this.tools = { auth, credential, map, masker, push, policy: this.policy, sender, inbox: this.inbox };
    this.calls = new LiveCalls(this.tools);
    this.sendings = new Sendings(this.tools);
    this.replays = new Replays(this.tools);
    this.conversations = new Conversations(this.tools, (event) => this.urlOf(event));
  }

  async startUp(): Promise<StartUp> {
    if (this.target.facts.telling === 'unknown') {
      const answer = await probeTarget(this.options.url, this.tools);
      if (answer) this.target.learn(answer.outcome);
    }
    const { credential, keep } = this.options;
    return {
      version: VERSION,
      target: this.target.name,
      ...this.target.facts,
      events: eventModels((event) => this.target.urlOf(event)),
      ...(credential !== undefined && { credential: { id: credential } }),
      proxy: this.proxy.state,
      numbers: { ours: NUMBERS.ours, theirs: NUMBERS.theirs },
      ...(keep !== undefined && { keptIn: keep }),
      limits: { body: LARGEST_KEPT, entries: MOST_ENTRIES },
    };
  }

  /** @throws PlaygroundError without a proxy: the application can reach nothing else */
  addMedia(input: MediaInput): string {
    const { address } = this.proxy;
    if (address !== undefined) return address + this.shelf.add(input);
    const problem = 'Without the proxy no application can fetch a file';
    throw new PlaygroundError(409, 'VOX_PLAYGROUND_PROXY_OFF', problem, 'Start the playground without --no-proxy.');
  }

  close(): void {
    this.calls.close();
    this.sendings.close();
  }

  private urlOf(event: VoxEventName): string {
    return this.target.complete(this.target.urlOf(event));
  }
}
