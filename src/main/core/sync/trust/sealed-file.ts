import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import * as z from 'zod';
import { readJson, writeWhole } from '../../store/files.ts';
import type { KeyKeeper } from '../../store/keys.ts';
import { StoreProblem } from '../../store/problems.ts';
import type { RandomBytes } from '../../store/recovery-code.ts';

/**
 * A small secret beside the database, sealed with a key that is derived from the data key. Whatever protects the data key
 * (key store of the operating system, printed recovery code) so protects this too, and a new recovery code changes nothing.
 */
export interface SealedFile<T> {
  /** Null when there is none. @throws StoreProblem noKey (reason locked: no data key; damaged: not ours, or another key) */
  read(): Promise<T | null>;
  /** @throws StoreProblem noKey, readOnly, diskFull; then the earlier one is as it was */
  keep(secret: T): Promise<void>;
  remove(): void;
}

const sealedShape = z.object({
  version: z.literal(1),
  salt: z.base64(),
  nonce: z.base64(),
  sealed: z.base64(),
  tag: z.base64(),
});

export interface SealedFileOptions<T> {
  readonly file: string;
  /** Read when the file is not there; written along. */
  readonly copy?: string;
  /** Part of the key: one kind of secret never opens as another. */
  readonly purpose: string;
  readonly shape: z.ZodType<T>;
  readonly keys: KeyKeeper;
  readonly randomBytes: RandomBytes;
}

export function sealedFile<T>(options: SealedFileOptions<T>): SealedFile<T> {
  const { file, copy, purpose, shape, keys, randomBytes } = options;
  const context = Buffer.from(`deelbalie ${purpose} 1`, 'utf8');
  const keyFor = async (salt: Uint8Array): Promise<Uint8Array> => {
    const dataKey = await keys.read();
    if (!dataKey) throw new StoreProblem('noKey', { reason: 'locked', where: file });
    return new Uint8Array(hkdfSync('sha256', dataKey, salt, context, 32));
  };

  return {
    async read() {
      const path = [file, ...(copy ? [copy] : [])].find(existsSync);
      if (path === undefined) return null;
      const found = sealedShape.safeParse(readJson(path));
      if (!found.success) throw damaged(path);
      const [salt, nonce, sealed, tag] = [
        found.data.salt,
        found.data.nonce,
        found.data.sealed,
        found.data.tag,
      ].map((text) => Buffer.from(text, 'base64')) as [Buffer, Buffer, Buffer, Buffer];
      const key = await keyFor(salt);
      try {
        const open = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
        open.setAAD(context).setAuthTag(tag);
        const text = Buffer.concat([open.update(sealed), open.final()]).toString('utf8');
        return shape.parse(JSON.parse(text));
      } catch {
        // Without the cause: what a parser says of a secret may repeat it.
        throw damaged(path);
      }
    },
    async keep(secret) {
      const salt = randomBytes(16);
      const nonce = randomBytes(12);
      const seal = createCipheriv('aes-256-gcm', await keyFor(salt), nonce).setAAD(context);
      const sealed = Buffer.concat([seal.update(JSON.stringify(secret), 'utf8'), seal.final()]);
      const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
      const whole = JSON.stringify({
        version: 1,
        salt: base64(salt),
        nonce: base64(nonce),
        sealed: base64(sealed),
        tag: base64(seal.getAuthTag()),
      });
      for (const path of [file, ...(copy ? [copy] : [])]) writeWhole(path, whole, 0o600);
    },
    remove() {
      for (const path of [file, ...(copy ? [copy] : [])]) rmSync(path, { force: true });
    },
  };
}

const damaged = (where: string): StoreProblem => new StoreProblem('noKey', { reason: 'damaged', where });
