// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InlineMarkdown } from '#ui/markdown/inline-markdown.tsx';
import { MarkdownView } from '#ui/markdown/markdown-view.tsx';
import { LanguageContext } from '#ui/words/words.ts';

vi.mock('#app/open-worker.ts', () => ({
  openWorker: () => ({ postMessage: () => undefined, terminate: () => undefined }),
}));

let root: Root;
let page: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  page = document.createElement('main');
  document.body.replaceChildren(page);
  root = createRoot(page);
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

const show = (node: ReactNode): Promise<void> => act(async () => root.render(node));

function press(text: string, type: 'click' | 'auxclick' = 'click'): boolean {
  const link = [...page.querySelectorAll('a')].find((candidate) => candidate.textContent === text);
  if (link === undefined) throw new Error(`no link ${text}`);
  const event = new MouseEvent(type, { bubbles: true, cancelable: true });
  link.dispatchEvent(event);
  return event.defaultPrevented;
}

describe('Markdown on screen', () => {
  it('hands links over and follows none', async () => {
    const onLink = vi.fn();
    await show(<MarkdownView markdown={'[a](procedure:x) [b](b.md) [c](https://c.example)'} onLink={onLink} />);
    expect(press('a')).toBe(true);
    expect(press('b')).toBe(true);
    expect(press('c')).toBe(true);
    expect(press('a', 'auxclick')).toBe(true);
    expect(onLink.mock.calls).toEqual([['procedure:x'], ['b.md'], ['https://c.example']]);
  });

  it('shows links as words where none are wanted', async () => {
    await show(<InlineMarkdown markdown="**do** [a](procedure:x)" />);
    expect(page.querySelector('a[href]')).toBeNull();
    expect(page.textContent).toBe('do a');
    expect(page.querySelector('p')).toBeNull();
  });

  it('shows pictures of the plan, and says which are missing', async () => {
    const onShown = vi.fn();
    const assets = vi.fn(async (source: string) => (source === 'asset:a.png' ? 'blob:here' : null));
    HTMLImageElement.prototype.decode = () => Promise.resolve();
    await show(
      <MarkdownView
        markdown={'![a](asset:a.png) ![b](b.png) ![c](https://c.example/c.png)'}
        assets={assets}
        onShown={onShown}
      />,
    );
    expect([...page.querySelectorAll('img')].map((image) => image.src)).toEqual(['blob:here']);
    expect(page.textContent).toContain('Picture not in this plan: b');
    expect(page.textContent).toContain('Picture not in this plan: c');
    expect(assets.mock.calls).toEqual([['asset:a.png'], ['b.png']]);
    expect(onShown).toHaveBeenCalledTimes(1);
  });

  it('says the alert in the language of the app', async () => {
    const markdown = '> [!WARNING]\n> Chaud';
    await show(<MarkdownView markdown={markdown} />);
    expect(page.textContent).toContain('Warning');
    await show(
      <LanguageContext value="fr">
        <MarkdownView markdown={markdown} />
      </LanguageContext>,
    );
    expect(page.textContent).toContain('Attention');
  });

  it('shows what is past a limit as it was written, with a notice', async () => {
    const markdown = `${'>'.repeat(100)} deep`;
    await show(<MarkdownView markdown={markdown} />);
    expect(page.querySelector('[role=note]')?.textContent).toContain('nested too deep');
    expect(page.querySelector('pre')?.textContent).toBe(markdown);
  });

  it('shows a long text as it was written when its worker does not answer in time', async () => {
    vi.useFakeTimers();
    const markdown = 'word '.repeat(1000);
    await show(<MarkdownView markdown={markdown} />);
    expect(page.querySelector('[aria-busy=true]')).not.toBeNull();
    await act(async () => vi.advanceTimersByTimeAsync(3000));
    expect(page.querySelector('[role=note]')?.textContent).toContain('took too long');
    expect(page.querySelector('pre')?.textContent).toBe(markdown);
    vi.useRealTimers();
  });
});
