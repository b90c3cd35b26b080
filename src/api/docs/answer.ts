import { openApiDocument } from '../openapi/document.ts';
import type { Call } from '../route.ts';
import { docsPage } from './page.ts';
import { STYLE } from './style.ts';

/** `GET /v1/docs`: the documentation as a page that may do nothing but be read. */
export async function answerDocs({ request, options: { version }, routes }: Call): Promise<Response> {
  const page = docsPage(openApiDocument(routes, version), new URL(request.url).origin);
  return new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': [
        "default-src 'none'",
        `style-src 'sha256-${await digest(STYLE)}'`,
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
      'referrer-policy': 'no-referrer',
    },
  });
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
