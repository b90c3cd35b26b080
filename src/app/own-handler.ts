import { version } from '../../package.json';
import { storedDocumentation } from '../api/documentation.ts';
import { createHandler } from '../api/handler.ts';
import { offerToTabs } from '../engine/offer.ts';
import { createRemoteEngine } from '../engine/remote.ts';
import { openOwnModels } from '../storage/browser-registry.ts';
import { createIdbVoiceStore } from '../storage/idb-voice-store.ts';
import { answerConsumer } from './engine-host.ts';
import { fetchCodecAsset } from './runtime-files.ts';

/** The endpoint inside the page, for when no service worker stands between it and its own API. */
export async function createOwnHandler(): Promise<(request: Request) => Promise<Response>> {
  const engine = createRemoteEngine({
    connect: (signal) => offerToTabs([answerConsumer], { locks: navigator.locks, signal }),
  });
  const ownModels = await openOwnModels();
  const { registry } = ownModels;
  const voices = createIdbVoiceStore();
  const handler = createHandler({
    engine,
    registry,
    ownModels,
    voices,
    loadCodecAsset: fetchCodecAsset,
    documentation: storedDocumentation(),
    version,
  });
  const client = crypto.randomUUID();
  return (request) => handler(request, client);
}
