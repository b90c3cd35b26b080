import { Counter, expose, Histogram } from './exposition.ts';

const SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const FACTORS = [0.02, 0.05, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 5];

export interface Metrics {
  requests: Counter;
  /** By the error's code. */
  failures: Counter;
  cancelled: Counter;
  audioSeconds: Counter;
  firstByte: Histogram;
  realtimeFactor: Histogram;
  /** Speech that sounds now, and that waits for its first sound. */
  speaking: number;
  waiting: number;
}

export function createMetrics(): Metrics {
  const metrics = {
    requests: new Counter(),
    failures: new Counter(),
    cancelled: new Counter(),
    audioSeconds: new Counter(),
    firstByte: new Histogram(SECONDS),
    realtimeFactor: new Histogram(FACTORS),
    speaking: 0,
    waiting: 0,
  };
  metrics.cancelled.add(0);
  metrics.audioSeconds.add(0);
  return metrics;
}

/** What `/metrics` answers. No label holds what was spoken, by which voice, or for whom. */
export function exposeMetrics(
  metrics: Metrics,
  { tabs, version }: { tabs: number; version: string },
): Response {
  const { rss, heapUsed } = process.memoryUsage();
  const gauge = (name: string, help: string, value: number, labels = {}) => ({
    name,
    help,
    type: 'gauge' as const,
    samples: [{ labels, value }],
  });
  const counter = (name: string, help: string, counted: Counter) => ({
    name,
    help,
    type: 'counter' as const,
    samples: counted.samples(),
  });
  const text = expose([
    gauge('lector_info', 'The version that runs.', 1, { version }),
    counter('lector_requests_total', 'Requests by route and status.', metrics.requests),
    counter(
      'lector_failures_total',
      'Requests that failed, before or within their answer, by code.',
      metrics.failures,
    ),
    counter('lector_cancelled_total', 'Requests that their client broke off.', metrics.cancelled),
    counter('lector_audio_seconds_total', 'Seconds of sound spoken.', metrics.audioSeconds),
    gauge('lector_speaking', 'Requests that are being spoken.', metrics.speaking),
    gauge('lector_waiting', 'Requests that wait for their first sound.', metrics.waiting),
    gauge('lector_tabs', 'Connected tabs.', tabs),
    {
      name: 'lector_first_byte_seconds',
      help: 'From a request to the first byte of its speech.',
      type: 'histogram',
      samples: metrics.firstByte.samples(),
    },
    {
      name: 'lector_realtime_factor',
      help: 'Seconds that the model computed for a second of sound, of each request.',
      type: 'histogram',
      samples: metrics.realtimeFactor.samples(),
    },
    gauge('process_resident_memory_bytes', 'Memory of the process.', rss),
    gauge('nodejs_heap_used_bytes', 'Memory of its JavaScript.', heapUsed),
  ]);
  return new Response(text, { headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } });
}
