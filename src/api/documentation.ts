/** What the endpoint tells of itself. A host makes it (`docs/make-documentation.ts`), or has it from the build. */
export interface Documentation {
  /** The OpenAPI document, as JSON. */
  openApi(): Promise<string>;
  /** The page for people; `EXAMPLE_ORIGIN` stands in its commands for the origin that serves it. */
  page(): Promise<string>;
}

export const EXAMPLE_ORIGIN = 'https://lector.example';

/** Where the build puts it beside the app. */
export const DOCUMENTATION_FILES = {
  openApi: '/documentation/openapi.json',
  page: '/documentation/page.html',
} as const;

/** The documentation from the build, for hosts to which the code that makes it would be a burden. `get` is like `fetch`. */
export function storedDocumentation(get: (path: string) => Promise<Response> = fetch): Documentation {
  return {
    openApi: () => readText(DOCUMENTATION_FILES.openApi),
    page: () => readText(DOCUMENTATION_FILES.page),
  };

  async function readText(path: string): Promise<string> {
    const response = await get(path);
    if (!response.ok) throw new Error(`Failed to load ${path}: the server answered ${response.status}.`);
    return response.text();
  }
}
