import { type Documentation, EXAMPLE_ORIGIN } from '../documentation.ts';
import { openApiDocument } from '../openapi/document.ts';
import { ROUTES } from '../routes.ts';
import { docsPage } from './page.ts';

/** The documentation of the table of routes, made when it is first asked for. */
export function makeDocumentation(version: string): Documentation {
  let document: ReturnType<typeof openApiDocument> | undefined;
  const makeDocument = () => (document ??= openApiDocument(ROUTES, version));
  return {
    openApi: async () => JSON.stringify(makeDocument()),
    page: async () => docsPage(makeDocument(), EXAMPLE_ORIGIN),
  };
}
