/** Draws assets/icons/*.png from the SVG files beside them. Run after changing a drawing: `npx tsx src/tools/icons.ts`. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './chromium';

const FOLDER = fileURLToPath(new URL('../../assets/icons/', import.meta.url));

/** Sizes Office asks for: the add-in's own icon in the store list and on screens of high density, buttons in the ribbon. */
const ICONS: Readonly<Record<string, readonly number[]>> = {
  logo: [16, 32, 64, 80, 128],
  review: [16, 32, 80],
  clear: [16, 32, 80],
  settings: [16, 32, 80],
  help: [16, 32, 80],
};

const { executable, environment } = findBrowser();
const browser = await chromium.launch({
  executablePath: executable,
  args: ['--no-sandbox'],
  env: { ...process.env, ...environment } as Record<string, string>,
});
try {
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(ICONS)) {
    const drawing = await readFile(path.join(FOLDER, `${name}.svg`), 'utf8');
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
      );
      await writeFile(
        path.join(FOLDER, `${name}-${size}.png`),
        await page.screenshot({ omitBackground: true }),
      );
    }
  }
} finally {
  await browser.close();
}
