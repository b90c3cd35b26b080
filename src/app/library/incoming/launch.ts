/** What the system starts the installed app with; TypeScript does not know of it yet. */
interface LaunchParams {
  files?: readonly FileSystemFileHandle[];
}

interface LaunchWindow {
  launchQueue?: { setConsumer: (consumer: (params: LaunchParams) => void) => void };
}

/** Tells of files that were opened with the installed app, now and while it runs, where the browser can. */
export function onLaunchedFiles(take: (handles: readonly FileSystemFileHandle[]) => void): void {
  const { launchQueue } = window as LaunchWindow;
  launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length > 0) take(files);
  });
}
