import { CATALOGUE } from '../../events/catalogue.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';
import { OUTCOMES } from '../../outcomes/outcomes.js';
import type { ReportedOutcome } from '../../testing/http/reported-outcome.js';
import type { EntryPoint, StartUp, Telling } from './protocol/start-up.types.js';

const ENTRIES = ['voice.inbound', 'voice.answered'] as const;
/** Codes that a server without this module does not answer with. */
const CODES: ReadonlySet<string> = new Set(Object.values(OUTCOMES).map(({ code }) => code));

/** What is known of the target: its URL, whether it runs this module, and what it tells of itself. */
export class TargetFacts {
  private telling: Telling = 'unknown';
  private isOurs = false;
  private readonly base: string;

  /** @param url that of the webhooks, or of one event of them */
  constructor(
    private readonly url: URL,
    private readonly onChange: (facts: Pick<StartUp, 'telling' | 'isOurs' | 'entries'>) => void,
  ) {
    const path = url.pathname.replace(/\/$/, '');
    const last = path.slice(path.lastIndexOf('/') + 1);
    this.base = url.origin + (Object.hasOwn(CATALOGUE, last) ? path.slice(0, -last.length - 1) : path);
  }

  get facts(): Pick<StartUp, 'telling' | 'isOurs' | 'entries'> {
    const { telling, isOurs } = this;
    return { telling, isOurs, entries: this.entries };
  }

  /** Without its query, which may hold a secret. */
  get name(): string {
    return this.url.origin + this.url.pathname;
  }

  /** A URL of the page, with the query that the target was given: the page does not know it. */
  complete(url: string): string {
    const known = new URL(url);
    if (known.origin === this.url.origin && known.search === '') known.search = this.url.search;
    return known.href;
  }

  /** Every event has a URL of its own on this module; elsewhere all go where the playground was pointed to. */
  urlOf(event: VoxEventName): string {
    return this.isOurs ? `${this.base}/${event}` : this.name;
  }

  /** Learns from an answer. */
  learn(outcome: ReportedOutcome | undefined): void {
    const isOurs = this.isOurs || (outcome !== undefined && CODES.has(outcome.code));
    const known = knownOf(outcome, this.telling);
    if (isOurs === this.isOurs && known === this.telling) return;
    this.isOurs = isOurs;
    this.telling = known;
    this.onChange(this.facts);
  }

  private get entries(): readonly EntryPoint[] {
    if (!this.isOurs) return [{ label: 'target', url: this.name }];
    return ENTRIES.map((event) => ({ label: event, url: `${this.base}/${event}` }));
  }
}

/** What more an answer shows. A refusal tells less than the server can. */
function knownOf(outcome: ReportedOutcome | undefined, before: Telling): Telling {
  if (before === 'details' || outcome?.credential !== undefined) return 'details';
  if (before === 'outcome' || outcome) return 'outcome';
  return 'nothing';
}
