import { expect, test } from 'vitest';
import { bytesOfBase64, mimeOfBase64 } from './taken-photo.ts';

test('the size of base64 text is the size of what it stands for', () => {
  for (const size of [0, 1, 2, 3, 4, 400_000, 400_001])
    expect(bytesOfBase64(Buffer.alloc(size, 1).toString('base64'))).toBe(size);
});

test('what the browser wrote is told by its beginning', () => {
  expect(mimeOfBase64(Buffer.from('RIFF\x10\x00\x00\x00WEBP').toString('base64'))).toBe('image/webp');
  expect(mimeOfBase64(Buffer.from([0xff, 0xd8, 0xff, 0xe0]).toString('base64'))).toBe('image/jpeg');
});
