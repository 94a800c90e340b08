/** Weights that margin boxes use: nothing in the document asks for them there. */
const MARGIN_FONTS = ['400 10pt "Atkinson Hyperlegible Next"', '700 10pt "Atkinson Hyperlegible Next"'];

/** Settles once React has rendered into `root`, and fonts and pictures are there, or are known not to come. */
export async function settled(root: Element): Promise<void> {
  while (root.childElementCount === 0) await nextTask();
  await Promise.all(MARGIN_FONTS.map((font) => document.fonts.load(font)));
  await document.fonts.ready;
  // A picture that cannot be decoded prints its words; that is no reason not to print.
  await Promise.all([...root.querySelectorAll('img')].map((picture) => picture.decode().catch(() => undefined)));
}

// Frames are not drawn in a window that nobody sees, so requestAnimationFrame would wait for ever.
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
