import type { DocumentElement } from '../document/document-element.interface.js';
import type { Link } from '../http/link.interface.js';
import type { Leg } from './leg.js';
import type { Waits } from './waits.type.js';

/** Runs elements one after the other; the link is where the call goes on, if one of them leads away. */
export type Runner = (elements: readonly DocumentElement[], leg: Leg) => Waits<Link | undefined>;
