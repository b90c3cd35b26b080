import type { OpenApiDocument } from '../../../api/openapi/types.ts';
import { apiFetch } from '../../api.ts';
import { explain } from '../../client/explain.ts';
import { checkReply } from '../../client/failure.ts';
import type { Trouble } from '../../client/trouble.ts';

/** The service's description of itself. */
export class Reference {
  document = $state.raw<OpenApiDocument | null>(null);
  trouble = $state.raw<Trouble | null>(null);

  async load(): Promise<void> {
    this.trouble = null;
    try {
      const reply = await checkReply(await apiFetch('/v1/openapi.json'));
      this.document = (await reply.json()) as OpenApiDocument;
    } catch (error) {
      this.trouble = explain(error);
    }
  }
}
