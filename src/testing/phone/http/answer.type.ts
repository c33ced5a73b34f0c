/** What came back: an answer, or the reason why there is none. */
export type Answer =
  | { readonly status: number; readonly body: string; readonly fault?: undefined }
  | { readonly status?: number; readonly body?: undefined; readonly fault: string };
