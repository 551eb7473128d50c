import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDevice, openPort } from './device-line.ts';

describe.skipIf(process.platform === 'win32')('a port of this computer', () => {
  test('takes bytes, and says nothing where nothing comes', async () => {
    const line = await openPort('/dev/null', 500, true);
    await line.send(new Uint8Array(10_000), 500);
    expect([await line.receive(30), await line.finish(30)]).toEqual([null, true]);
    line.close();
  });

  test('that has no paper says so with the code of the system', async () => {
    const line = await openPort('/dev/full', 500, true);
    await expect(line.send(new Uint8Array(10), 500)).rejects.toMatchObject({ code: 'ENOSPC' });
    line.close();
  });

  test('a file of somebody is no printer, whatever it is called', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'deelbalie-port-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'lp0'), 'mine');
    await expect(openPort(join(folder, 'lp0'), 500, true)).rejects.toThrow('no device');
    await expect(openDevice('/dev/null', 500)).rejects.toThrow('no printer device');
    await expect(openDevice('/dev/usb/lp77', 500)).rejects.toThrow('ENOENT');
  });
});
