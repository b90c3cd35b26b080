declare module '@ffmpeg/core' {
  const createCore: import('./core.ts').CreateFfmpegCore;
  export default createCore;
}
