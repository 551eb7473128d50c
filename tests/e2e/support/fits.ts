import type { Page } from '@playwright/test';

/** What does not fit on the kiosk's screen as it is set now, in words; none is right (A20, A24, A40). */
export function misfitsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const frame = document.querySelector<HTMLElement>('.kiosk');
    if (!frame) return ['there is no kiosk'];
    const misfits: string[] = [];
    const style = getComputedStyle(frame);
    const lengthOf = (value: string): number => {
      const probe = document.createElement('div');
      probe.style.cssText = `position:absolute;visibility:hidden;block-size:${value}`;
      frame.append(probe);
      const { height } = probe.getBoundingClientRect();
      probe.remove();
      return height;
    };
    const least = lengthOf('var(--target-min)');
    const line = innerHeight - lengthOf('var(--reach-height)');
    const isLow = frame.dataset['reach'] === 'low';
    const name = (one: Element) =>
      `${one.tagName.toLowerCase()}.${one.className.toString().split(' ')[0] ?? ''} "${(one.textContent ?? '').trim().slice(0, 30)}"`;
    const isShown = (one: Element) =>
      one.checkVisibility({ visibilityProperty: true }) && one.closest('.visually-hidden') === null;
    /** The part of a box that is not scrolled away; null when all of it is. */
    const seen = (one: Element): DOMRect | null => {
      let box = one.getBoundingClientRect();
      for (let up = one.parentElement; up !== null && up !== frame; up = up.parentElement) {
        if (getComputedStyle(up).overflowY === 'visible') continue;
        const clip = up.getBoundingClientRect();
        const top = Math.max(box.top, clip.top);
        const bottom = Math.min(box.bottom, clip.bottom);
        if (bottom - top < 1) return null;
        box = new DOMRect(box.left, top, box.width, bottom - top);
      }
      return box;
    };

    if (document.documentElement.scrollWidth > innerWidth) misfits.push('the page is wider than the screen');
    if (document.documentElement.scrollHeight > innerHeight)
      misfits.push('the page is higher than the screen');
    for (const one of frame.querySelectorAll<HTMLElement>('button, a[href]')) {
      if (!isShown(one)) continue;
      const box = one.getBoundingClientRect();
      if (box.width < least - 1 || box.height < least - 1)
        misfits.push(
          `${name(one)} is ${Math.round(box.width)} x ${Math.round(box.height)}, least ${Math.round(least)}`,
        );
      const part = seen(one);
      if (part === null) continue;
      if (part.left < -1 || part.right > innerWidth + 1 || part.bottom > innerHeight + 1)
        misfits.push(`${name(one)} is outside the screen`);
      if (isLow && part.top < line - 2)
        misfits.push(`${name(one)} is above the reach, ${Math.round(line - part.top)} too high`);
    }
    for (const one of frame.querySelectorAll<HTMLElement>('*')) {
      const hasWords = [...one.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
      );
      if (!hasWords || !isShown(one)) continue;
      const range = document.createRange();
      range.selectNodeContents(one);
      const words = range.getBoundingClientRect();
      const holder = one.closest('button, .k-number, .kiosk-card, .k-notice') ?? one;
      const box = holder.getBoundingClientRect();
      if (words.left < box.left - 2 || words.right > box.right + 2)
        misfits.push(`${name(one)} is cut or hangs out at the side`);
      if (holder.tagName === 'BUTTON' && (words.top < box.top - 2 || words.bottom > box.bottom + 2))
        misfits.push(`${name(one)} hangs out of its button`);
      const { overflowX, overflowY, textOverflow } = getComputedStyle(one);
      if (overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1)
        misfits.push(`${name(one)} is cut at the side`);
      if (overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 2)
        misfits.push(`${name(one)} is cut below`);
      if (textOverflow === 'ellipsis') misfits.push(`${name(one)} ends in dots`);
    }
    return [...new Set(misfits)].map((words) => `${words} (${style.fontSize})`);
  });
}
