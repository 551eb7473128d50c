import { createHmac, timingSafeEqual } from 'node:crypto';
import { readJson, type StoreFiles, writeWhole } from './files.ts';

/**
 * A wrong key and a damaged first page give the same SQLite error. A keyed hash beside the database tells them apart, and
 * also tells a lost database from a first start. It says nothing about the key, which is 32 random bytes.
 */
export const markOfKey = (key: Uint8Array): Buffer =>
  createHmac('sha256', key).update('deelbalie key check 1').digest();

export type KeyCheck = 'fits' | 'differs' | 'unknown';

export function checkKey(files: StoreFiles, key: Uint8Array): KeyCheck {
  const value = readJson(files.keyCheck);
  if (typeof value !== 'object' || value === null || !('mark' in value)) return 'unknown';
  if (typeof value.mark !== 'string') return 'unknown';
  const known = Buffer.from(value.mark, 'base64');
  const own = markOfKey(key);
  return known.length === own.length && timingSafeEqual(known, own) ? 'fits' : 'differs';
}

export const keepKeyCheck = (files: StoreFiles, key: Uint8Array): void =>
  writeWhole(files.keyCheck, JSON.stringify({ version: 1, mark: markOfKey(key).toString('base64') }));
