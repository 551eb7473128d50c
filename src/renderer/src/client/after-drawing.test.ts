import { afterEach, expect, test, vi } from 'vitest';
import { afterDrawing } from './after-drawing.ts';

afterEach(() => vi.unstubAllGlobals());

test('what can wait runs in the task after the frame, never before it', async () => {
  const frames: (() => void)[] = [];
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  const ran = vi.fn<() => void>();
  afterDrawing(ran);
  await new Promise((resolve) => setTimeout(resolve));
  expect(ran).not.toHaveBeenCalled();
  for (const frame of frames) frame();
  expect(ran).not.toHaveBeenCalled();
  await new Promise((resolve) => setTimeout(resolve));
  expect(ran).toHaveBeenCalledOnce();
});

test('a hidden window, which draws nothing, is not waited for', async () => {
  vi.stubGlobal('document', { hidden: true });
  const ran = vi.fn<() => void>();
  afterDrawing(ran);
  await new Promise((resolve) => setTimeout(resolve));
  expect(ran).toHaveBeenCalledOnce();
});
