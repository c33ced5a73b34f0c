/** Starts what Jest cannot load: CommonJS packages that require an ESM one. */
export const OUTSIDE_JEST = new URL('./outside-jest.process.ts', import.meta.url);
