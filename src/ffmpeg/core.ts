/** What this project uses of the module that `@ffmpeg/core` 0.12 makes. */
export interface FfmpegCore {
  /** Runs ffmpeg to its end, blocking; gives its exit code, or -1 if it aborted. */
  exec(...args: string[]): number;
  setLogger(log: (line: { type: string; message: string }) => void): void;
  FS: {
    open(path: string, flags: string): FileStream;
    close(stream: FileStream): void;
    write(stream: FileStream, buffer: Uint8Array, offset: number, length: number): number;
    ftruncate(file: number, size: number): void;
    makedev(major: number, minor: number): number;
    registerDevice(device: number, operations: DeviceOperations): void;
    mkdev(path: string, mode: number, device: number): void;
  };
}

export interface FileStream {
  fd: number;
  seekable: boolean;
  /** What all streams of the same file share. Streams take their operations from it when they are opened. */
  node: { usedBytes: number; stream_ops: FileOperations };
}

/** `buffer` is the core's memory; `position` is in the file. */
interface FileOperations {
  read(stream: FileStream, buffer: Uint8Array, offset: number, length: number, position: number): number;
  write(stream: FileStream, buffer: Uint8Array, offset: number, length: number, position: number): number;
}

interface DeviceOperations extends FileOperations {
  open(stream: FileStream): void;
  close(): void;
}

/** The default export of `@ffmpeg/core`. */
export type CreateFfmpegCore = (options: {
  instantiateWasm(imports: object, receive: (instance: object) => void): object;
}) => Promise<FfmpegCore>;

/** The part of `WebAssembly` used here; Node's types lack it. */
interface WasmApi {
  compile(bytes: Uint8Array<ArrayBuffer>): Promise<object>;
  instantiate(module: object, imports: object): Promise<object>;
}

/**
 * Compiles ffmpeg once and gives a function that starts it anew, in some 10 ms. Each job needs a fresh
 * one: the core never gives its stack back after a run, and traps after 18 of them
 * (ffmpegwasm/ffmpeg.wasm#563). Rejects when the bytes aren't WebAssembly.
 */
export async function compileCore(
  createCore: CreateFfmpegCore,
  wasm: Uint8Array<ArrayBuffer>,
): Promise<() => Promise<FfmpegCore>> {
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WasmApi };
  const module = await WebAssembly.compile(wasm);
  return () =>
    new Promise((resolve, reject) => {
      pretendToBeAWorker(() =>
        createCore({
          instantiateWasm(imports, receive) {
            WebAssembly.instantiate(module, imports).then(receive, reject);
            return {};
          },
        }),
      ).then(resolve, reject);
    });
}

/** The core knows only browsers' workers, and asks for `self.location` while it starts: Node has none. */
function pretendToBeAWorker<Result>(start: () => Result): Result {
  const scope = globalThis as { self?: unknown };
  if (scope.self !== undefined) return start();
  scope.self = { location: { href: '' } };
  try {
    return start();
  } finally {
    delete scope.self;
  }
}
