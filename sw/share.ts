import { ApiError, errorResponse } from '../src/api/error.ts';
import { connectLibrary } from '../src/storage/library/database.ts';
import { putPending } from '../src/storage/library/pending.ts';
import { SHARE_PARAMETER, SHARE_TARGET } from '../src/storage/library/share-target.ts';

declare const self: ServiceWorkerGlobalScope;

/** Whether a request brings what was shared with the installed app. */
export function isShare({ method, url }: Request): boolean {
  return method === 'POST' && new URL(url).pathname === SHARE_TARGET.path;
}

/**
 * Keeps what was shared until the app, where the browser is sent next, has opened it. A share has no referrer; what a page
 * of another site sends has one, unless it hides it, and is refused.
 */
export async function answerShare(request: Request): Promise<Response> {
  if (isFromElsewhere(request)) {
    return errorResponse(new ApiError(403, 'Another site may not share with Lector.', { code: 'forbidden' }));
  }
  const app = new URL('/', self.location.origin);
  try {
    await keep(await request.formData());
  } catch (error) {
    console.error('What was shared could not be kept.', error);
    const isFull = (error as { code?: unknown } | null)?.code === 'quota_exceeded';
    app.searchParams.set(SHARE_PARAMETER, isFull ? 'full' : 'failed');
  }
  return Response.redirect(app.href, 303);
}

async function keep(form: FormData): Promise<void> {
  const text = (name: string) => form.getAll(name).find((value) => typeof value === 'string') ?? '';
  const shared = form.getAll(SHARE_TARGET.files).filter((value) => value instanceof File);
  const files = await Promise.all(
    shared
      .filter(({ name, size }) => name !== '' || size > 0)
      .map(async (file) => ({ name: file.name, type: file.type, bytes: await file.arrayBuffer() })),
  );
  const connection = connectLibrary();
  try {
    await putPending(connection, {
      files,
      title: String(text(SHARE_TARGET.title)),
      text: String(text(SHARE_TARGET.text)),
      url: String(text(SHARE_TARGET.url)),
    });
  } finally {
    await connection.close();
  }
}

function isFromElsewhere({ referrer }: Request): boolean {
  return /^https?:/.test(referrer) && new URL(referrer).origin !== self.location.origin;
}
