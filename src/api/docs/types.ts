import type { Schema } from '../openapi/types.ts';
import { type Html, html } from './html.ts';

/** What a schema asks for, in a few words: `"mp3" | "opus"`, `list of Voice`. Names of shapes lead to them. */
export function typeOf(schema: Schema): Html {
  if (schema.$ref) return shapeLink(schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1));
  if (schema.enum) return html`${schema.enum.map(asJson).join(' | ')}`;
  if (schema.const !== undefined) return html`${asJson(schema.const)}`;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return joined(choices.map(typeOf), ' or ');
  if (schema.type === 'array') {
    const items = schema.items as Schema | undefined;
    return items && Object.keys(items).length > 0 ? html`list of ${typeOf(items)}` : html`list`;
  }
  if (Array.isArray(schema.type)) return html`${schema.type.join(' or ')}`;
  return html`${schema.format === 'binary' ? 'bytes' : (schema.type ?? 'anything')}`;
}

/** Limits and the value that stands in, where there are any; empty otherwise. */
export function limitsOf({ minimum, maximum, maxLength, default: usual }: Schema): string {
  const parts = [
    minimum !== undefined &&
      maximum !== undefined &&
      isNarrow(minimum, maximum) &&
      `${minimum} to ${maximum}.`,
    maxLength !== undefined && `At most ${maxLength} characters.`,
    usual !== undefined && `${asJson(usual)} when left out.`,
  ];
  return parts.filter(Boolean).join(' ');
}

export function shapeLink(name: string): Html {
  return html`<a href="#${shapeId(name)}">${name}</a>`;
}

/** The place of a shape on the page. */
export function shapeId(name: string): string {
  return `shape-${name}`;
}

/** Whole numbers have JavaScript's own limits, which tell nobody anything. */
function isNarrow(minimum: number, maximum: number): boolean {
  return minimum > Number.MIN_SAFE_INTEGER || maximum < Number.MAX_SAFE_INTEGER;
}

function joined(pieces: Html[], separator: string): Html {
  return html`${pieces.flatMap((piece, i) => (i === 0 ? [piece] : [html`${separator}`, piece]))}`;
}

function asJson(value: unknown): string {
  return JSON.stringify(value);
}
