/** When it happened, on the clock that all processes of a machine share, in milliseconds. */
interface Timed {
  readonly at: number;
}

/** How a request ended: a status, or the code of what went wrong with the connection. */
export type End = number | string;

/** What the platform does. */
interface Sent extends Timed {
  readonly kind: 'send';
  readonly id: string;
}

interface Answered extends Timed {
  readonly kind: 'answer';
  readonly id: string;
  readonly end: End;
  readonly ms: number;
}

/** What a handler does: `effect` is the moment from which its work cannot be undone. */
interface Handled extends Timed {
  readonly kind: 'start' | 'effect' | 'fail' | 'end';
  readonly id: string;
  readonly handler: string;
  readonly key: string;
  readonly attempt: number;
  /** How long the handler `timed` has waited, in milliseconds. */
  readonly ms?: number;
}

/** An error that nobody caught. */
interface Uncaught extends Timed {
  readonly kind: 'uncaught';
  readonly text: string;
}

/** What was done to a process. */
interface Hurt extends Timed {
  readonly kind: 'hurt';
  readonly victim: string;
  readonly how: 'kill' | 'freeze';
}

/** One line of a history. */
export type Entry = Sent | Answered | Handled | Uncaught | Hurt;

/** An entry before its time is noted. */
export type Happening = Entry extends infer Each ? (Each extends Timed ? Omit<Each, 'at'> : never) : never;
