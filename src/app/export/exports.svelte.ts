import { apiFetch } from '../api.ts';
import { keepServiceWorkerAwake } from '../client/keep-awake.ts';
import type { Trouble } from '../client/trouble.ts';
import { t } from '../messages/messages.ts';
import { canPickPlace, download, type FileKind, pickPlace } from '../state/file-place.ts';
import { explainExport } from './explain-export.ts';
import { writeTo } from './hand-over.ts';
import {
  type ExportJob,
  type ExportOrder,
  type FinishedFile,
  isAllSaved,
  type JobTrouble,
  type Reached,
} from './job.ts';
import { readJobFile, removeJobFolder } from './job-folder.ts';
import { openJobStore } from './job-store.ts';
import { EXPORT_CHANNEL, type ExportNews, type WorkerStart } from './messages.ts';
import { servePageEndpoint } from './page-endpoint.ts';

/** How far a job has come, live. */
export interface LiveProgress {
  reached: Reached;
  /** `undefined` until the pace is known. */
  secondsLeft: number | undefined;
}

/** How long a downloaded file is kept, in ms: no page is told when a download has ended. */
const KEPT_MS = 3_600_000;

/** The files in the making, of all tabs of the origin. The work is done by a worker, and goes on in another tab's when this one closes. */
export class Exports {
  /** Oldest first. */
  jobs = $state.raw<readonly ExportJob[]>([]);
  /** By job, while it runs here or in another tab. */
  progress = $state.raw<Readonly<Record<string, LiveProgress>>>({});
  /** Why jobs can't be read or a file was not handed over. */
  trouble = $state.raw<Trouble | null>(null);

  #store = openJobStore();
  #channel = new BroadcastChannel(EXPORT_CHANNEL);
  #worker: Worker | undefined;
  /** Where the files of quick jobs go, as the reader has chosen. */
  #places = new Map<string, FileSystemFileHandle | 'download'>();
  readonly ready: Promise<void>;

  constructor() {
    this.#channel.onmessage = ({ data }: MessageEvent<ExportNews>) => this.#hear(data);
    this.ready = this.#load();
  }

  /** Adds a job; it begins at once, or when those before it are done. */
  async add(order: ExportOrder): Promise<ExportJob> {
    const job: ExportJob = {
      id: crypto.randomUUID(),
      createdAt: Date.now(),
      order,
      status: 'waiting',
      files: [],
      saved: [],
    };
    await this.#store.put(job);
    this.jobs = [...this.jobs, job];
    this.#begin();
    this.#tell({ type: 'changed', id: job.id });
    return job;
  }

  /** One click: asks for the place first, makes the file, and puts it there. Must be called in a user's gesture. */
  async quick(order: ExportOrder): Promise<void> {
    this.trouble = null;
    try {
      const name = `${order.fileName}.${order.format}`;
      const place = canPickPlace()
        ? await pickPlace({ name, mime: 'audio/mpeg', description: t.exporting.fileKind })
        : 'download';
      if (!place) return;
      const { id } = await this.add(order);
      this.#places.set(id, place);
    } catch (error) {
      this.#fail(error);
    }
  }

  async pause(id: string): Promise<void> {
    if (this.#find(id)?.status === 'running') this.#tell({ type: 'stop', id, as: 'pause' });
    else await this.#change(id, { status: 'paused' });
  }

  /** Goes on after a pause or a failure, where the file is whole. */
  async resume(id: string): Promise<void> {
    const job = await this.#store.get(id);
    if (!job || job.status === 'running') return;
    const { trouble: _, ...rest } = job;
    await this.#store.put({ ...rest, status: 'waiting' });
    await this.#reload();
    this.#tell({ type: 'changed', id });
    this.#begin();
  }

  /** Gives a job up, or removes one that is done, with its files. */
  async remove(id: string): Promise<void> {
    const isRunning = this.#find(id)?.status === 'running';
    await this.#store.remove(id);
    this.jobs = this.jobs.filter((job) => job.id !== id);
    this.#tell({ type: 'stop', id, as: 'cancel' });
    this.#tell({ type: 'changed', id });
    // A running job's files are in the worker's hands; it removes them.
    if (!isRunning) await this.#try(() => removeJobFolder(id));
  }

  /** Shows a job that is done no longer above the player. Its files stay until they are handed over or removed. */
  async putAway(id: string): Promise<void> {
    await this.#try(() => this.#change(id, { isPutAway: true }));
  }

  /** Puts away what is done and handed over. */
  async tidy(): Promise<void> {
    for (const job of this.jobs) if (!job.isPutAway && isAllSaved(job)) await this.putAway(job.id);
  }

  /** Hands a file over: asks for a place where the browser can, else as a download. Must be called in a user's gesture. */
  async save(id: string, file: FinishedFile): Promise<void> {
    await this.#try(async () => {
      const place = canPickPlace() ? await pickPlace(kindOf(file)) : 'download';
      if (place) await this.#handOver(id, { file, place });
    });
  }

  /** Whether a file is being made, in any tab. */
  get isRunning(): boolean {
    return this.jobs.some(({ status }) => status === 'running');
  }

  /** Why a job stands still, in the reader's words. */
  explain({ trouble }: ExportJob): Trouble | null {
    return trouble ? explainExport(trouble) : null;
  }

  #find(id: string): ExportJob | undefined {
    return this.jobs.find((job) => job.id === id);
  }

  async #load(): Promise<void> {
    await this.#try(async () => {
      await this.#reload();
      for (const job of this.jobs) if (isOver(job, Date.now())) await this.remove(job.id);
      if (this.jobs.some(({ status }) => status === 'waiting' || status === 'running')) this.#begin();
    });
  }

  async #reload(): Promise<void> {
    this.jobs = await this.#store.list();
  }

  /** Sees to it that somebody works: the worker of this tab, unless another tab's does. */
  #begin(): void {
    if (!this.#worker) {
      this.#worker = new Worker(new URL('./export-worker.ts', import.meta.url), {
        type: 'module',
        name: 'lector-exports',
      });
      this.#worker.onerror = ({ message }) => this.#fail(new Error(message || t.trouble.partMissing));
      this.#start(this.#worker);
      keepServiceWorkerAwake();
    }
    this.#tell({ type: 'wake' });
  }

  #start(worker: Worker): void {
    if (navigator.serviceWorker?.controller) {
      worker.postMessage({ type: 'start' } satisfies WorkerStart);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    servePageEndpoint(port1, apiFetch);
    worker.postMessage({ type: 'start', endpoint: port2 } satisfies WorkerStart, [port2]);
  }

  #hear(news: ExportNews): void {
    if (news.type === 'progress') {
      const { id, reached, secondsLeft } = news;
      this.progress = { ...this.progress, [id]: { reached, secondsLeft } };
    }
    if (news.type === 'changed') void this.#try(() => this.#follow(news.id));
  }

  async #follow(id: string): Promise<void> {
    await this.#reload();
    const job = this.#find(id);
    const place = this.#places.get(id);
    if (!place || job?.status !== 'done') return;
    this.#places.delete(id);
    for (const file of job.files) await this.#handOver(id, { file, place });
  }

  async #handOver(
    id: string,
    { file, place }: { file: FinishedFile; place: FileSystemFileHandle | 'download' },
  ): Promise<void> {
    const { name } = file;
    const kept = await readJobFile(id, name);
    if (place === 'download') download(kept, name);
    else await writeTo(place, kept);
    const job = await this.#store.get(id);
    if (!job) return;
    const saved = [...new Set([...job.saved, name])];
    await this.#change(id, { saved, savedAt: Date.now() });
    // A download may still be reading; what the reader has put somewhere is not needed here any more.
    const isAll = job.files.every((one) => saved.includes(one.name));
    if (isAll && place !== 'download') await removeJobFolder(id);
  }

  async #change(id: string, changes: Partial<ExportJob>): Promise<void> {
    await this.#store.change(id, changes);
    await this.#reload();
    this.#tell({ type: 'changed', id });
  }

  async #try(task: () => Promise<void>): Promise<void> {
    this.trouble = null;
    try {
      await task();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    console.error('An export has failed.', error);
    const { name, message, code } = Object(error) as Partial<JobTrouble>;
    const isWrite = ['NotAllowedError', 'InvalidStateError', 'NoModificationAllowedError'].includes(
      name ?? '',
    );
    this.trouble = isWrite
      ? { message: t.exporting.notSaved, advice: t.exporting.notSavedAdvice }
      : explainExport({
          name: name ?? '',
          message: message ?? String(error),
          code: name === 'QuotaExceededError' ? 'quota_exceeded' : String(code ?? ''),
          status: 0,
        });
  }

  #tell(news: ExportNews): void {
    this.#channel.postMessage(news);
  }
}

function kindOf({ name, type }: FinishedFile): FileKind {
  return { name, mime: type, description: t.exporting.fileKind };
}

/** All is handed over, and long enough ago for a download to have read it. */
function isOver(job: ExportJob, now: number): boolean {
  return isAllSaved(job) && now - (job.savedAt ?? 0) > KEPT_MS;
}
