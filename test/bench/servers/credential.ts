/** The bearer token that all servers know; for the Twilio SDK the token that signatures are made with. */
export const TOKEN = 'bench-token-0123456789abcdef';
