import { useEffect, useRef, useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import type { PdfDocument } from './pdf-document.ts';
import styles from './print.module.css';

interface Props {
  readonly document: PdfDocument;
  /** Height by width of the paper. */
  readonly ratio: number;
}

/** Every page as it will lie on paper, one below the other. A page is drawn when it comes near the window. */
export function PageList({ document, ratio }: Props) {
  const words = useWords().print;
  const formats = useFormats();
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const of = formats.number(document.numPages);
  return (
    // Pages are taller than the window: the list scrolls by itself, by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <ol className={styles['pages']} aria-label={words.pages} tabIndex={0}>
      {numbers.map((number) => (
        <li key={number}>
          <PageView document={document} number={number} ratio={ratio} name={words.page(formats.number(number), of)} />
        </li>
      ))}
    </ol>
  );
}

interface PageProps extends Props {
  readonly number: number;
  readonly name: string;
}

function PageView({ document, number, ratio, name }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: '600px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (!isNear || canvas.current === null) return undefined;
    return draw(document, number, canvas.current);
  }, [isNear, document, number]);
  return (
    <figure className={styles['page']}>
      <canvas ref={canvas} role="img" aria-label={name} style={{ aspectRatio: `1 / ${ratio}` }} />
      <figcaption aria-hidden="true">{name}</figcaption>
    </figure>
  );
}

/** Draws a page as sharp as the screen is; what comes back stops it. */
function draw(document: PdfDocument, number: number, canvas: HTMLCanvasElement): () => void {
  let stop = () => {};
  let isWanted = true;
  const work = async () => {
    const page = await document.getPage(number);
    if (!isWanted) return;
    const plain = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: (canvas.clientWidth * window.devicePixelRatio) / plain.width });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    const task = page.render({ canvas, viewport });
    stop = () => task.cancel();
    await task.promise;
  };
  // A page that was left before it was drawn is not missed.
  work().catch(() => undefined);
  return () => {
    isWanted = false;
    stop();
  };
}
