/** The API of the platform that sends an event. */
export type EventFamily = 'messaging' | 'rcs' | 'voice' | 'fax' | 'flow';
