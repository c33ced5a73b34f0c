/** What a request of the load asks for: a receipt to be taken, or a document for a call. */
export type Kind = 'receipt' | 'call';
