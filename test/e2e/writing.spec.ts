import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './app.ts';

test('pictures come in clean, and paper is beside the text', async ({ app }) => {
  test.setTimeout(600_000);
  const { page } = app;
  await openExample(page);

  await test.step('pictures that are pasted or dropped', async () => {
    await goTo(page, '/edit?path=procedures/en/hand-temperature-rounds.md');
    await expect(page.locator('.cm-content')).toBeVisible({ timeout: 120_000 });
    await page.locator('.cm-content').press('Control+End');
    await page.keyboard.type('\n\n');
    await give(page, 'paste', { name: 'Front door.jpg', type: 'image/jpeg', width: 640, height: 480 });
    await expect(page.locator('.cm-content')).toContainText('![Front door](asset:front-door.jpg)', { timeout: 60_000 });
    await page.keyboard.type('\n\n');
    await give(page, 'drop', { name: 'Wall.png', type: 'image/png', width: 4200, height: 1400 });
    await expect(page.locator('.cm-content')).toContainText('![Wall](asset:wall.png)', { timeout: 60_000 });
    const door = await assetOf(app, 'front-door.jpg');
    expect(door.subarray(0, 2).toString('hex')).toBe('ffd8');
    for (const secret of ['Exif', 'GPS', 'Lyon']) expect(door.toString('latin1')).not.toContain(secret);
    const wall = await assetOf(app, 'wall.png');
    expect([wall.readUInt32BE(16), wall.readUInt32BE(20)]).toEqual([2400, 800]);
    for (const name of ['Front door', 'Wall']) await expectPainted(page, name);
  });

  await test.step('paper beside the text', async () => {
    await page.getByRole('radio', { name: 'Paper' }).check();
    const paper = page.frameLocator('iframe[title="Hand temperature rounds on paper"]');
    await expect(paper.getByRole('heading', { level: 1 })).toContainText('Hand temperature rounds', {
      timeout: 60_000,
    });
    await expect(paper.getByRole('img', { name: 'Front door' })).toBeVisible({ timeout: 60_000 });
    await page.locator('.cm-content').press('Control+End');
    await page.keyboard.type('\n\nLast words on paper.');
    await expect(paper.getByText('Last words on paper.')).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('header [role="status"]').filter({ hasText: 'in use' })).toBeVisible({ timeout: 60_000 });
    await page.screenshot({ path: 'test-results/editor-paper.png' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
    await page.getByRole('link', { name: 'Page by page' }).click();
    await page.getByRole('button', { name: /Save as PDF/ }).click({ timeout: 120_000 });
    await expect.poll(() => app.saved.size, { timeout: 120_000 }).toBe(1);
    const pdf = [...app.saved.values()][0]?.toString('latin1') ?? '';
    expect(pdf.match(/\/Subtype ?\/Image/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
  });
});

// Its first steps passed; from the making of every kind on it has not run to its end yet.
test.fixme('every kind is made from its list, and a whole plan is taken back', async ({ app }) => {
  test.setTimeout(600_000);
  const { page } = app;
  await openExample(page);

  await test.step('every kind is made from a template that reads', async () => {
    for (const kind of [
      'component',
      'procedure',
      'contact',
      'role',
      'tree',
      'scenario',
      'schedule',
      'action',
      'copy',
    ] as const) {
      await goTo(page, `/written?kind=${kind}`);
      await page.getByRole('button', { name: 'New', exact: true }).click();
      await page.getByLabel(/What is it called/).fill(`Zz ${kind}`);
      await page.keyboard.press('Enter');
      await expect(page.locator('.cm-content')).toContainText('#', { timeout: 60_000 });
      await expect(page.getByRole('heading', { level: 1 })).toContainText(new RegExp(`zz.${kind}`, 'i'), {
        timeout: 60_000,
      });
      await expect(page.locator('main header')).toContainText('In use', { timeout: 60_000 });
    }
  });

  await test.step('lists: narrowed, copied, renamed with what names it, removed with what hangs, taken back', async () => {
    await goTo(page, '/written?kind=contact');
    const rows = page.getByRole('list', { name: 'Contacts' });
    await page.getByLabel(/Narrow down/).fill('zz contact');
    await expect(rows.getByRole('checkbox')).toHaveCount(1, { timeout: 60_000 });
    await rows.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Duplicate' }).click();
    await expect(rows.getByText('Zz contact (copy)')).toBeVisible({ timeout: 60_000 });
    await page.getByLabel(/Narrow down/).fill('Desrosne');
    await rows.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Rename the id' }).click();
    await page.getByLabel(/New id for/).fill('c-d');
    await page.keyboard.press('Enter');
    await expect(rows.locator('code', { hasText: /^c-d$/ })).toBeVisible({ timeout: 60_000 });
    await expect.poll(() => mirrored(app, 'roles/roles.yaml'), { timeout: 60_000 }).toContain('[c-d,');
    expect(await mirrored(app, 'roles/roles.yaml')).not.toContain('c-desrosne');
    await rows.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(page.getByText(/other things? names? what is removed/)).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Remove it' }).click();
    await expect(rows.getByRole('checkbox')).toHaveCount(0, { timeout: 60_000 });
    await page.getByRole('button', { name: /^Undo: .*taken out/ }).click();
    await expect(rows.locator('code', { hasText: /^c-d$/ })).toBeVisible({ timeout: 60_000 });
  });

  await test.step('a whole plan that was brought in is taken back, and done again', async () => {
    await goTo(page, '/bring-in');
    await page.getByLabel('Name of your organisation').fill('Clinic');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Ctrl Z takes all of it back.')).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: /^Replace/ }).click();
    await expect(page.getByRole('banner')).toContainText('Clinic', { timeout: 120_000 });
    await goTo(page, '/history');
    await page.getByRole('button', { name: 'Undo: “Clinic” brought in' }).click();
    await expect(page.getByRole('contentinfo')).toContainText('Edition 14', { timeout: 120_000 });
    await expect.poll(() => mirrored(app, 'roles/roles.yaml'), { timeout: 60_000 }).toContain('[c-d,');
    await page.getByRole('button', { name: 'Redo: “Clinic” brought in' }).click();
    await expect(page.getByRole('banner')).toContainText('Clinic', { timeout: 120_000 });
    await expect.poll(() => mirrored(app, 'roles/roles.yaml'), { timeout: 60_000 }).toBe('');
  });
});

async function openExample(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: /Open the example/ }).click();
  await expect(page.getByRole('contentinfo')).toContainText('Edition 14', { timeout: 120_000 });
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await expect(page.locator('main h1').first()).toBeVisible({ timeout: 120_000 });
}

async function mirrored(app: App, path: string): Promise<string> {
  return readFile(join(app.dataFolder, 'mirror', path), 'utf8').catch(() => '');
}

async function assetOf(app: App, name: string): Promise<Buffer> {
  const path = join(app.dataFolder, 'mirror', 'assets', name);
  await expect
    .poll(
      () =>
        readFile(path).then(
          (bytes) => bytes.length,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0);
  return readFile(path);
}

async function expectPainted(page: Page, name: string): Promise<void> {
  const picture = page.getByRole('document').getByRole('img', { name });
  await expect(picture).toBeVisible({ timeout: 60_000 });
  await expect
    .poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth), { timeout: 60_000 })
    .toBeGreaterThan(100);
}

interface Given {
  readonly name: string;
  readonly type: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
}

/** A picture into the text as a person gives one: a JPEG says where it was taken, in EXIF and in a comment. */
async function give(page: Page, how: 'paste' | 'drop', given: Given): Promise<void> {
  await page.locator('.cm-content').evaluate(
    async (content, { how: kind, name, type, width, height }) => {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      for (let at = 0; at < 40; at += 1) {
        if (context !== null) context.fillStyle = `hsl(${at * 9} 80% 50%)`;
        context?.fillRect((at * width) / 40, 0, width / 40, height);
      }
      const blob = await canvas.convertToBlob({ type });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      const segment = (marker: number, text: string) => [
        0xff,
        marker,
        0,
        text.length + 2,
        ...new TextEncoder().encode(text),
      ];
      const said =
        type === 'image/jpeg' ? [...segment(0xe1, 'Exif\0\0GPS 45.76 N Lyon'), ...segment(0xfe, 'Lyon')] : [];
      const file = new File(
        [bytes.subarray(0, said.length === 0 ? 0 : 2), new Uint8Array(said), bytes.subarray(said.length === 0 ? 0 : 2)],
        name,
        { type },
      );
      const data = new DataTransfer();
      data.items.add(file);
      const about = { bubbles: true, cancelable: true };
      content.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent('paste', { ...about, clipboardData: data })
          : new DragEvent('drop', { ...about, dataTransfer: data }),
      );
    },
    { how, ...given },
  );
}
