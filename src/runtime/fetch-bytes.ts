/**
 * Fetches a runtime file from our own origin. `get` is `fetch`, or what a service worker has instead.
 * Rejects with an Error that names the file when it can't be had.
 */
export async function fetchBytes(
  path: string,
  get: (path: string) => Promise<Response> = fetch,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await get(path);
  if (!response.ok) throw new Error(`Failed to load ${path}: the server answered ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}
