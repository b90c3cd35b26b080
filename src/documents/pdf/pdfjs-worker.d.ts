/** It is imported for what it does: it makes its part known to pdf.js. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
