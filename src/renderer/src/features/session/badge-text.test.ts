import { expect, test } from 'vitest';
import { badgeText } from './badge-text.ts';

test('a badge that is typed and one that is scanned become the same text', () => {
  expect(badgeText(' ab-12 34c ')).toBe('AB-1234C');
  expect(badgeText('AB-1234C')).toBe('AB-1234C');
});
