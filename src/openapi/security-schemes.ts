/** The credentials of the platform, as security schemes by name. */
export const SECURITY_SCHEMES = {
  bearer: { type: 'http', scheme: 'bearer', description: 'The token that the portal was given.' },
  basic: { type: 'http', scheme: 'basic', description: 'User and password that the portal was given.' },
} as const;

/** A kind of credential that the platform can send. */
export type CredentialScheme = keyof typeof SECURITY_SCHEMES;
