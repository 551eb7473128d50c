/** A Chromium canvas that turns drawings into pixels, for the scripts that render our pictures. */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { z } from 'zod';

export type Raster = {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly type: 'image/png' | 'image/webp';
  /** 0 to 1; only lossy types look at it. */
  readonly quality?: number;
};

/** What runs in the page, as text, so that nothing here needs browser types. */
function encoder({ svg, width, height, type, quality = 1 }: Raster): string {
  // An SVG without its own size would be drawn at the browser's default of 300 × 150.
  const sized = svg.replace('<svg ', `<svg width="${width}" height="${height}" `);
  return `(async () => {
    const image = new Image();
    image.src = ${JSON.stringify(`data:image/svg+xml,${encodeURIComponent(sized)}`)};
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = ${width};
    canvas.height = ${height};
    canvas.getContext('2d').drawImage(image, 0, 0, ${width}, ${height});
    return canvas.toDataURL('${type}', ${quality});
  })()`;
}

/**
 * Opens a browser, hands `work` a function that renders one drawing to the bytes of a file, and closes it again.
 *
 * The browser is the one in CHROMIUM_PATH, else Debian's at /usr/bin/chromium, else the one Playwright installed.
 */
export async function withCanvas(
  work: (render: (raster: Raster) => Promise<Buffer>) => Promise<void>,
): Promise<void> {
  const found = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find((path) => path && existsSync(path));
  const browser = await chromium.launch({
    ...(found ? { executablePath: found } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await work(async (raster) => {
      const prefix = `data:${raster.type};base64,`;
      const encoded = z
        .string()
        .startsWith(prefix)
        .parse(await page.evaluate(encoder(raster)));
      return Buffer.from(encoded.slice(prefix.length), 'base64');
    });
  } finally {
    await browser.close();
  }
}
