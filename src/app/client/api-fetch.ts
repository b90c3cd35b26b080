/** Calls the API, as `fetch` does. */
export type ApiFetch = (path: string, init?: RequestInit) => Promise<Response>;
