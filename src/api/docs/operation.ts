import type { Answer, OpenApiDocument, Operation, Parameter, Reference } from '../openapi/types.ts';
import { curlCommands } from './curl.ts';
import { fieldTable, shapeOf } from './fields.ts';
import { foldable } from './foldable.ts';
import { type Html, html, inline, paragraphs } from './html.ts';

export interface Shown {
  method: string;
  path: string;
  operation: Operation;
}

/** The section of one route: parameters, body, answers, and a command to try it. */
export function operationSection(
  { method, path, operation }: Shown,
  document: OpenApiDocument,
  origin: string,
): Html {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation;
  const body = Object.entries(requestBody?.content ?? {});
  const title = html`<h3><span class="method">${method}</span> <code>${path}</code></h3> ${summary}`;
  const content = html`${description ? paragraphs(description) : ''}
${parameters.length > 0 ? html`<h4>Parameters</h4>${fieldTable(parameters.map(asField))}` : ''}
${body.map(([type, { schema = {} }]) => html`<h4>Body <code>${type}</code></h4>${shapeOf(schema)}`)}
<h4>Answers</h4>
${answers(responses, document)}
<h4>Try it</h4>
${curlCommands({ origin, method, path, operation }).map((command) => html`<pre tabindex="0"><code>${command}</code></pre>`)}
`;
  return foldable({ id: operationId, title, content });
}

/** The answer that was asked for, in full; of the errors, what they mean. */
function answers(responses: Operation['responses'], document: OpenApiDocument): Html {
  const rows = Object.entries(responses).map(([status, response]) => {
    const answer = resolve(response, document);
    return html`<li><strong>${status}</strong> ${inline(answer.description)}${'$ref' in response ? '' : contents(answer)}</li>`;
  });
  return html`<ul class="answers">${rows}</ul>`;
}

function contents({ content = {}, headers = {} }: Answer): Html {
  const entries = Object.entries(content);
  const bytes = entries.filter(([, { schema }]) => schema?.format === 'binary').map(([type]) => type);
  const shapes = entries.filter(([type]) => !bytes.includes(type));
  const names = Object.keys(headers);
  return html`
${bytes.length > 0 ? html`<p>Bytes as ${codes(bytes)}.</p>` : ''}
${shapes.map(([type, { schema = {} }]) => html`<div><code>${type}</code>${shapeOf(schema)}</div>`)}
${names.length > 0 ? html`<p>Headers: ${codes(names)}.</p>` : ''}`;
}

function codes(names: string[]): Html[] {
  return names.map((name, i) => html`${i > 0 ? ', ' : ''}<code>${name}</code>`);
}

function asField({ name, required, description = '', schema }: Parameter) {
  return { name, isRequired: required, schema: { ...schema, description } };
}

function resolve(response: Answer | Reference, { components }: OpenApiDocument): Answer {
  if (!('$ref' in response)) return response;
  const name = response.$ref.slice(response.$ref.lastIndexOf('/') + 1);
  return components.responses[name] ?? { description: name };
}
