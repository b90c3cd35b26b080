import { type Speak, speakOn } from '../client/speak-on.ts';
import { streamSpeech } from '../client/stream-speech.ts';
import { fetchCodecAsset } from '../runtime-files.ts';
import type { ExportJob, JobTrouble, Reached } from './job.ts';
import { openJobFolder, removeJobFolder, removeOrphans } from './job-folder.ts';
import { openJobSource } from './job-source.ts';
import { openJobStore } from './job-store.ts';
import { EXPORT_CHANNEL, type ExportNews, type WorkerStart } from './messages.ts';
import { createPortFetch } from './page-endpoint.ts';
import { runExport } from './run-export.ts';

/** Held by the one worker of the origin that works on jobs. */
const LOCK = 'lector-exports';
/** How often a job's progress is told, in ms. */
const TELL_MS = 250;

const store = openJobStore();
const channel = new BroadcastChannel(EXPORT_CHANNEL);
/** The job at hand, and how to end it. */
let current: { id: string; abort: AbortController } | undefined;
/** Called when there may be something to do. */
let wake: () => void = () => undefined;

addEventListener('message', ({ data }: MessageEvent<WorkerStart>) => {
  const { endpoint } = data;
  const apiFetch = endpoint ? createPortFetch(endpoint) : fetch.bind(globalThis);
  const speak: Speak = (options) => streamSpeech(apiFetch, options);
  void navigator.locks.request(LOCK, () => work(speak));
});

channel.onmessage = ({ data }: MessageEvent<ExportNews>) => {
  if (data.type === 'wake') wake();
  if (data.type === 'stop' && data.id === current?.id) current.abort.abort(data.as);
};

/** Works on jobs, one after another, as long as this worker lives. */
async function work(speak: Speak): Promise<never> {
  await removeOrphans(new Set((await store.list()).map(({ id }) => id)));
  // What a worker before this one was at when its tab was closed.
  for (const { id, status } of await store.list())
    if (status === 'running') await store.change(id, { status: 'waiting' });
  for (;;) {
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const job = (await store.list()).find(({ status }) => status === 'waiting');
    if (job) await attempt(job, speak);
    else await woken;
  }
}

async function attempt(job: ExportJob, speak: Speak): Promise<void> {
  const { id } = job;
  const abort = new AbortController();
  current = { id, abort };
  await change(id, { status: 'running' });
  try {
    const files = await run(job, { speak, signal: abort.signal });
    await change(id, { status: 'done', files });
  } catch (error) {
    if (abort.signal.reason === 'cancel') await removeJobFolder(id);
    else if (abort.signal.aborted) await change(id, { status: 'paused' });
    else await change(id, { status: isFull(error) ? 'paused' : 'failed', trouble: troubleOf(error) });
  } finally {
    current = undefined;
  }
}

async function run(job: ExportJob, { speak, signal }: { speak: Speak; signal: AbortSignal }) {
  const { order, id } = job;
  const source = openJobSource(order);
  const folder = await openJobFolder(id);
  try {
    return await runExport(job, {
      folder,
      loadAsset: fetchCodecAsset,
      load: source.load,
      image: source.image,
      cover: await source.cover(),
      speak: (text, { portion, choice, signal }) =>
        speakOn(speak, portion, { text, choice, priority: 'background', signal }),
      save: async (checkpoint) => {
        await store.change(id, { checkpoint });
      },
      onProgress: tellProgress(job),
      signal,
    });
  } finally {
    folder.close();
  }
}

/** Tells how far the job has come, and how long it will take at this pace. */
function tellProgress({ id, order, checkpoint }: ExportJob): (reached: Reached) => void {
  const began = performance.now();
  const before = checkpoint?.reached.characters ?? 0;
  let told = Number.NEGATIVE_INFINITY;
  return (reached) => {
    const now = performance.now();
    if (now - told < TELL_MS) return;
    told = now;
    const pace = (reached.characters - before) / (now - began);
    const secondsLeft =
      pace > 0 ? Math.max(0, order.characters - reached.characters) / pace / 1000 : undefined;
    tell({ type: 'progress', id, reached, secondsLeft });
  };
}

async function change(id: string, changes: Partial<ExportJob>): Promise<void> {
  await store.change(id, changes);
  tell({ type: 'changed', id });
}

function tell(news: ExportNews): void {
  channel.postMessage(news);
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

function troubleOf(error: unknown): JobTrouble {
  console.error('An export stands still.', error);
  const { name, message, code, status } = Object(error) as Record<string, unknown>;
  return {
    name: String(name ?? ''),
    message: String(message ?? error),
    code: isFull(error) ? 'quota_exceeded' : typeof code === 'string' ? code : '',
    status: typeof status === 'number' ? status : 0,
  };
}
