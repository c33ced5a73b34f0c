/** What every test says to its receiver. Loads nothing, so that a harness need not load the application. */
export const TOKEN = 'test-token-0123456789';
export const GOOD = ['Authorization', `Bearer ${TOKEN}`] as const;
export const JSON_TYPE = ['Content-Type', 'application/json'] as const;
export const FORM_TYPE = ['Content-Type', 'application/x-www-form-urlencoded'] as const;
export const PATH = '/webhooks/vox';
