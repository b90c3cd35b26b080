import type { Schema } from '../openapi/types.ts';
import { type Html, html, inline } from './html.ts';
import { limitsOf, typeOf } from './types.ts';

interface Field {
  name: string;
  schema: Schema;
  isRequired: boolean;
}

/** A shape: a table of its fields, those of inner objects by their paths; one line for anything else. */
export function shapeOf(schema: Schema): Html {
  const choices = schema.$ref ? undefined : (schema.anyOf ?? schema.oneOf);
  if (choices?.some(hasFields)) {
    return html`<ul>${choices.map((choice) => html`<li>${typeOrFields(choice)}</li>`)}</ul>`;
  }
  return typeOrFields(schema);
}

/** The table of fields, parameters or headers. */
export function fieldTable(fields: readonly Field[]): Html {
  return html`<table role="table"><tbody>${fields.map(row)}</tbody></table>`;
}

function typeOrFields(schema: Schema): Html {
  const fields = fieldsOf(schema);
  const note = inline(schema.description ?? '');
  if (fields.length === 0) return html`<p>${typeOf(schema)} ${note}</p>`;
  return html`${schema.description ? html`<p>${note}</p>` : ''}${fieldTable(fields)}`;
}

function row({ name, schema, isRequired }: Field): Html {
  const limits = limitsOf(schema);
  return html`<tr role="row">
<td role="cell"><code>${name}</code>${isRequired ? html` <small>required</small>` : ''}</td>
<td role="cell" class="type">${typeOf(schema)}</td>
<td role="cell">${inline(schema.description ?? '')}${limits ? ` ${limits}` : ''}</td>
</tr>
`;
}

/** The fields of an object, and of the objects in it, as `usage.input_tokens` or `segments[].text`. */
function fieldsOf({ properties = {}, required = [] }: Schema, prefix = ''): Field[] {
  return Object.entries(properties).flatMap(([key, value]) => {
    const schema = value as Schema;
    const name = prefix + key;
    const items = schema.type === 'array' ? (schema.items as Schema | undefined) : undefined;
    return [
      { name, schema, isRequired: required.includes(key) },
      ...fieldsOf(schema, `${name}.`),
      ...(items ? fieldsOf(items, `${name}[].`) : []),
    ];
  });
}

function hasFields(schema: Schema): boolean {
  return fieldsOf(schema).length > 0 || schema.$ref !== undefined;
}
