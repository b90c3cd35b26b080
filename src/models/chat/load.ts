import type { ChatModel } from '../chat.ts';
import type { FamilyContext } from '../family.ts';
import { readGraphFile } from '../onnx/graph-file.ts';
import { requireHalfShaders } from '../onnx/half-shaders.ts';
import { loadSession } from '../onnx/session.ts';
import type { OtherModelEntry } from '../registry/schema.ts';
import { cacheShapes, contextLength, LANGUAGE_MODEL } from './caches.ts';
import { readConfig } from './config.ts';
import { createChatModel } from './model.ts';
import { readTokenizer } from './tokenizer.ts';

/**
 * Makes a language model ready that was exported for transformers.js: one graph with caches, `tokenizer.json` with a template
 * of conversations, `config.json`. It runs without that library, which has no nucleus sampling, penalties or seeds (4.3.1), and
 * whose runtime is of no use after one failure. Rejects with an Error that names the file that does not fit.
 */
export async function loadChat(context: FamilyContext<OtherModelEntry>): Promise<ChatModel> {
  const { files, runtime, device, session: options } = context;
  const path = files.paths.find((candidate) => candidate.endsWith('.onnx'));
  if (!path) throw new Error('The graph of the model is missing: it has no file that ends in .onnx.');
  const tokenizer = await readTokenizer(files);
  const config = await readConfig(files, tokenizer);
  const file = await readGraphFile(files, path);
  // Caches are fed back as they are: on their way through the processor they would cost more than the model.
  const keep = device === 'webgpu' ? { preferredOutputLocation: 'gpu-buffer' as const } : {};
  const session = await loadSession(runtime, file, {
    name: path,
    contract: LANGUAGE_MODEL,
    session: { ...options, ...keep },
  });
  try {
    await requireHalfShaders(session, device);
    const shapes = cacheShapes(session, config);
    return createChatModel({
      session,
      shapes,
      tokenizer,
      config: { ...config, context: contextLength(shapes, config) },
    });
  } catch (error) {
    await session.release();
    throw error;
  }
}
