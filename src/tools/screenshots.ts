/**
 * `npm run screenshots`: the pictures of the README and the guide, of a sample after its review. They are
 * worth nothing without Chinese text, so the command refuses to run where the browser has no font for it.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { WorkbenchApi } from '../workbench/page/test-api';
import { ROOT } from './build';
import { launchBrowser } from './chromium';
import { type RunningServer, serve } from './server';
import { QUIET, buildStale } from './workbench-build';

const FOLDER = path.join(ROOT, 'assets/screenshots');
const SAMPLE = '个人申领.xlsx';
const PANE_WIDTHS = [320, 400] as const;

declare const window: Window & { readonly workbench: WorkbenchApi };

/**
 * Whether Chinese is drawn with glyphs of its own. A character without a glyph is drawn as the same box
 * as any other, so two that differ must give two different pictures.
 */
export async function drawsChinese(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const pictures = new Set<string>();
    for (const character of '补贴审核') {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 40;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('This browser has no canvas');
      context.font = "32px 'Noto Sans CJK SC', 'Microsoft YaHei UI', 'PingFang SC', sans-serif";
      context.fillText(character, 2, 34);
      pictures.add(canvas.toDataURL());
    }
    return pictures.size === 4;
  });
}

async function openReviewed(browser: Browser, server: RunningServer, pane: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1 });
  const query = new URLSearchParams({ open: `/samples/${encodeURIComponent(SAMPLE)}`, pane: String(pane) });
  await page.goto(`${server.page}?${query.toString()}`);
  await page.evaluate(() => window.workbench.ready.then(() => window.workbench.idle()));
  const frame = page.frameLocator('#pane-frame iframe');
  const welcome = frame.getByTestId('welcome-skip');
  await frame.getByTestId('review').waitFor();
  if (await welcome.isVisible()) await welcome.click();
  await frame.getByTestId('review').click();
  await frame.getByTestId('write').click();
  await frame.getByTestId('undo').waitFor();
  await page.evaluate(async () => {
    window.workbench.select('花名册!AC4');
    await window.workbench.idle();
  });
  await page.waitForTimeout(1000); // scrolling and rendering of the grid settle
  return page;
}

async function main(): Promise<number> {
  const browser = await launchBrowser();
  const server = await serve(await buildStale(QUIET));
  try {
    const blank = await browser.newPage();
    if (!(await drawsChinese(blank))) {
      console.error('没有中文字体，截图会是空框。请安装 fonts-noto-cjk 或类似字体后再试。');
      console.error('  There is no font for Chinese: install fonts-noto-cjk or the like and try again.');
      return 1;
    }
    mkdirSync(FOLDER, { recursive: true });
    const page = await openReviewed(browser, server, 350);
    await page.screenshot({ path: path.join(FOLDER, 'workbench.png') });
    await page.close();
    for (const width of PANE_WIDTHS) {
      const narrow = await openReviewed(browser, server, width);
      await narrow.locator('#pane').screenshot({ path: path.join(FOLDER, `pane-${width}.png`) });
      await narrow.close();
    }
    console.log(FOLDER);
    return 0;
  } finally {
    await browser.close();
    await server.stop();
  }
}

process.exitCode = await main();
