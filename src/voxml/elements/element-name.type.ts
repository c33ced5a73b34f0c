import type { ELEMENTS } from './elements.js';

/** The name of an element of VoXML, for example `'Gather'`. */
export type ElementName = keyof typeof ELEMENTS;
