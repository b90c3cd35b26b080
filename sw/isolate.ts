/**
 * WASM threads need a cross-origin isolated page. A host that can't set headers leaves that to us:
 * Document-Isolation-Policy where it is known (Chromium 137), as it does not cut the page off from other
 * windows, and COOP with COEP elsewhere (Safari knows only `require-corp`). Headers of the host stay.
 */
export function isolate(response: Response): Response {
  if (response.type === 'opaque' || response.type === 'error' || response.redirected) return response;
  const headers = new Headers(response.headers);
  if (headers.has('cross-origin-embedder-policy') || headers.has('document-isolation-policy'))
    return response;
  if (isChromium()) {
    headers.set('document-isolation-policy', 'isolate-and-credentialless');
  } else {
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('cross-origin-embedder-policy', 'require-corp');
  }
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

function isChromium(): boolean {
  const { userAgentData } = navigator as { userAgentData?: { brands: { brand: string }[] } };
  return userAgentData?.brands.some(({ brand }) => brand === 'Chromium') ?? false;
}
