import type { OpenApiDocument } from '../openapi/types.ts';
import { shapeOf } from './fields.ts';
import { foldable } from './foldable.ts';
import { html, paragraphs } from './html.ts';
import { operationSection, type Shown } from './operation.ts';
import { STYLE } from './style.ts';
import { shapeId, shapeLink } from './types.ts';

/** A page for people, from the document alone: no script, nothing from elsewhere. `origin` is for its examples. */
export function docsPage(document: OpenApiDocument, origin: string): string {
  const { info, tags, components } = document;
  const shown = operationsOf(document);
  const ofTag = (name: string) => shown.filter(({ operation }) => operation.tags.includes(name));
  const shapes = Object.entries(components.schemas);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title} API</title>
<link rel="icon" href="data:,">
<style>${{ html: STYLE }}</style>
</head>
<body>
<header>
<h1>${info.title} API</h1>
<p class="quiet">${info.version} · <a href="/v1/openapi.json">openapi.json</a> · <a href="/">the app</a></p>
${paragraphs(info.description)}
</header>
<nav aria-label="Contents">
${tags.map(
  ({ name }) => html`<h2><a href="#${name}">${name}</a></h2>
<ul>${ofTag(name).map(
    ({ method, path, operation: { operationId } }) =>
      html`<li><a href="#${operationId}"><span class="method">${method}</span> <code>${path}</code></a></li>`,
  )}</ul>`,
)}
<h2><a href="#shapes">Shapes</a></h2>
<ul>${shapes.map(([name]) => html`<li>${shapeLink(name)}</li>`)}</ul>
</nav>
<main>
${tags.map(
  ({ name, description }) => html`<h2 id="${name}">${name}</h2>
<p>${description}</p>
${ofTag(name).map((operation) => operationSection(operation, document, origin))}`,
)}
<h2 id="shapes">Shapes</h2>
<p>What several routes take or answer.</p>
${shapes.map(([name, schema]) =>
  foldable({ id: shapeId(name), title: html`<h3>${name}</h3>`, content: shapeOf(schema) }),
)}
</main>
</body>
</html>
`;
  return page.html;
}

function operationsOf({ paths }: OpenApiDocument): Shown[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
}
