/** What a store knows of a key when it is asked to begin. */
export type Claim =
  | {
      readonly state: 'started';
      /** Proves ownership. Once another delivery has begun after the lease, the old token opens nothing. */
      readonly token: string;
      /** Handlers that already succeeded in an earlier delivery. */
      readonly done: ReadonlySet<string>;
      /** 1 for the first delivery, as far as the store remembers. */
      readonly attempt: number;
    }
  | { readonly state: 'running' }
  | { readonly state: 'done' };

/** A result, or the promise of one: a store in memory need not make anybody wait. */
export type Awaitable<Value> = Value | Promise<Value>;

/** How long a claim holds, in milliseconds. */
export interface Lease {
  readonly leaseMs: number;
}

/**
 * Remembers which events were handled. `begin` claims a key in one atomic step; the answers new, running and done are
 * never mixed up, and a store that fails rejects: a fault is never a duplicate.
 */
export interface DedupeStore {
  /** Claims the key for `leaseMs`, unless another owner runs or the work is done. */
  begin(key: string, lease: Lease): Awaitable<Claim>;
  /** The owner is still at work. `false`: the claim is no longer ours. */
  renew(key: string, token: string, lease: Lease): Awaitable<boolean>;
  /** One handler has succeeded. `false`: the claim is no longer ours. */
  progress(key: string, token: string, handler: string): Awaitable<boolean>;
  /** All have. `false`: the claim is no longer ours. */
  complete(key: string, token: string): Awaitable<boolean>;
  /** Lets the next delivery in at once; what `progress` recorded stays. */
  release(key: string, token: string): Awaitable<void>;
  /** Called while the application starts. One that cannot be reached yet is not an error. */
  open?(): Promise<void>;
  /** Rejects when the store cannot be used at the moment; for health checks. */
  ping?(): Promise<void>;
  /** Called when the application has stopped, after the last answer. */
  close?(): Promise<void>;
}
