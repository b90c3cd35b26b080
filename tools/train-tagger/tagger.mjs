import { createServer } from 'vite';

const FOLDER = '/src/text/english/homographs';

/** Gives `use` the tagger's own modules, which are TypeScript: one object with all that they export. */
export async function withModules(root, names, use) {
  const vite = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const modules = [];
    for (const name of names) modules.push(await vite.ssrLoadModule(`${FOLDER}/${name}.ts`));
    return await use(Object.assign({}, ...modules));
  } finally {
    await vite.close();
  }
}
