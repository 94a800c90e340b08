/** pdf.js ships types for its main file only. What this one exports is handed on unseen. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
