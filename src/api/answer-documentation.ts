import { type Documentation, EXAMPLE_ORIGIN } from './documentation.ts';
import { ApiError } from './error.ts';
import type { Call, CallOptions } from './route.ts';

/** `GET /v1/openapi.json`. */
export async function answerOpenApi({ options }: Call): Promise<Response> {
  return new Response(await documentationOf(options).openApi(), {
    headers: { 'content-type': 'application/json' },
  });
}

/** `GET /v1/docs`: the documentation as a page that may do nothing but be read. */
export async function answerDocs({ request, options }: Call): Promise<Response> {
  const page = await documentationOf(options).page();
  return new Response(page.replaceAll(EXAMPLE_ORIGIN, new URL(request.url).origin), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': [
        "default-src 'none'",
        `style-src 'sha256-${await digest(styleOf(page))}'`,
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
      'referrer-policy': 'no-referrer',
    },
  });
}

function documentationOf({ documentation }: CallOptions): Documentation {
  if (documentation) return documentation;
  throw new ApiError(404, 'There is no documentation here.', { code: 'not_found' });
}

/** The page's own style, by whose digest its policy lets no other one apply. */
function styleOf(page: string): string {
  return /<style>([^<]*)<\/style>/.exec(page)?.[1] ?? '';
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
