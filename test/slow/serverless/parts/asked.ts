/** A request of a sender, before a host has put it in its own form. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  /** With its question mark, or empty. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What the sender is told. */
export interface Told {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** What a handler of the application heard. */
export interface Heard {
  readonly event: string;
  readonly from?: string;
  readonly text: string;
}
