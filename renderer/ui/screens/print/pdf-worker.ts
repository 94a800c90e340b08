/** The worker in which pages are taken apart to be drawn. */
import 'pdfjs-dist/build/pdf.worker.mjs';
