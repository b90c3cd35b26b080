import { t } from '../../messages/messages.ts';
import type { ApiRequest } from './api-request.ts';
import { type ApiRoute, exampleOf, fillPath } from './openapi.ts';

/** A request to one route, as it is being typed. */
export class TryOut {
  values = $state<Record<string, string>>({});
  json = $state('');
  /** Of a form. */
  files = $state.raw<Record<string, File>>({});
  problem = $state('');

  readonly #route: ApiRoute;

  constructor(route: ApiRoute) {
    this.#route = route;
    for (const parameter of this.parameters) {
      if (parameter.in === 'path') this.values[parameter.name] = exampleOf(parameter);
    }
    this.useExample(Object.keys(this.examples)[0] ?? '');
  }

  get parameters() {
    return this.#route.operation.parameters ?? [];
  }

  /** The content type of the body, where there is one. */
  get bodyType(): string | undefined {
    return Object.keys(this.#route.operation.requestBody?.content ?? {})[0];
  }

  get isForm(): boolean {
    return this.bodyType === 'multipart/form-data';
  }

  get examples(): Record<string, { value: unknown }> {
    const media = Object.values(this.#route.operation.requestBody?.content ?? {})[0];
    return media?.examples ?? {};
  }

  useExample(name: string): void {
    const value = this.examples[name]?.value;
    if (value !== undefined && !this.isForm) this.json = JSON.stringify(value, null, 2);
  }

  /** What was typed, as a request; `null` when it can't be sent, and `problem` says why. */
  request(): ApiRequest | null {
    this.problem = '';
    const { method, path } = this.#route;
    const target = { method, path: fillPath(path, this.parameters, this.values) };
    if (this.isForm) return { ...target, body: this.#form() };
    if (this.bodyType === undefined) return target;
    try {
      JSON.parse(this.json);
    } catch (error) {
      this.problem = t.api.badJson(error instanceof Error ? error.message : String(error));
      return null;
    }
    return { ...target, body: this.json, type: this.bodyType };
  }

  #form(): FormData {
    const form = new FormData();
    const pathNames = new Set(this.parameters.map(({ name }) => name));
    for (const [name, value] of Object.entries(this.values)) {
      if (value && !pathNames.has(name)) form.append(name, value);
    }
    for (const [name, file] of Object.entries(this.files)) form.append(name, file);
    return form;
  }
}
