/** pdf.js with the part that it runs in a worker: it is in one already, so both run here. */
export async function loadPdfjs() {
  const [pdfjs] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  return pdfjs;
}
