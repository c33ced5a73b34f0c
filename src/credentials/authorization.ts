/** The Authorization header that presents a credential, by scheme: UTF-8, as a sender of today writes it. */
export const AUTHORIZATION = {
  bearer: (token: string): string => `Bearer ${Buffer.from(token).toString('latin1')}`,
  /** @param pair `user:password` */
  basic: (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`,
} as const;
