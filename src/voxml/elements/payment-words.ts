/** The closed sets of words of Pay and Prompt (wire-format sections 14.4 and 14.6). */
export const PAYMENT_WORDS = {
  cardTypes: ['visa', 'mastercard', 'amex', 'maestro', 'discover', 'jcb', 'diners-club', 'enroute'],
  languages: ['en-AU', 'en-IN', 'en-GB', 'en-US', 'es-ES', 'es-US', 'es-MX', 'fr-CA', 'fr-FR', 'de-DE', 'it-IT'],
  steps: [
    'payment-card-number',
    'expiration-date',
    'security-code',
    'postal-code',
    'bank-routing-number',
    'bank-account-number',
  ],
  errors: [
    'input-timeout',
    'invalid-card-number',
    'invalid-security-code',
    'invalid-card-type',
    'invalid-date',
    'invalid-postal-code',
    'invalid-bank-routing-number',
    'invalid-bank-account-number',
    'input-matching-failed',
  ],
} as const;
