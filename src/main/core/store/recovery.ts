import { createCipheriv, createDecipheriv } from 'node:crypto';
import { basename, join } from 'node:path';
import { argon2id } from 'hash-wasm';
import { keyBytes } from './cipher.ts';
import { readJson, storeFiles, writeWhole } from './files.ts';
import { StoreProblem } from './problems.ts';
import { type RandomBytes, readRecoveryCode } from './recovery-code.ts';

/**
 * The data key, wrapped by the recovery code: argon2id makes a key of the code, AES-256-GCM seals the data key with it.
 * The file is worthless without the paper, so it travels with every backup. Argon2 comes from WebAssembly, because
 * Electron's crypto library has none.
 */
export interface RecoveryFile {
  readonly version: 1;
  readonly made: string;
  readonly kdf: {
    readonly name: 'argon2id';
    readonly memory: number;
    readonly passes: number;
    readonly lanes: number;
  };
  /** All base64. */
  readonly salt: string;
  readonly nonce: string;
  readonly sealed: string;
  readonly tag: string;
}

/** 64 MiB, three passes (RFC 9106, second recommended choice): well under a second, once. Memory in KiB. */
const cost = { name: 'argon2id', memory: 64 * 1024, passes: 3, lanes: 4 } as const;

const context = Buffer.from('deelbalie recovery 1', 'utf8');
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function wrappingKey(code: string, salt: Uint8Array, kdf: RecoveryFile['kdf']): Promise<Uint8Array> {
  return argon2id({
    password: code,
    salt,
    parallelism: kdf.lanes,
    iterations: kdf.passes,
    memorySize: kdf.memory,
    hashLength: 32,
    outputType: 'binary',
  });
}

export interface WrapOptions {
  readonly key: Uint8Array;
  readonly code: string;
  readonly randomBytes: RandomBytes;
  /** UTC instant. */
  readonly now: string;
}

/** @throws StoreProblem wrongCode (params reason) when the code itself is not one */
export async function wrapWithRecoveryCode({
  key,
  code,
  randomBytes,
  now,
}: WrapOptions): Promise<RecoveryFile> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const seal = createCipheriv('aes-256-gcm', await wrappingKey(cleanCode(code), salt, cost), nonce);
  seal.setAAD(context);
  const sealed = Buffer.concat([seal.update(key), seal.final()]);
  return {
    version: 1,
    made: now,
    kdf: cost,
    salt: base64(salt),
    nonce: base64(nonce),
    sealed: base64(sealed),
    tag: base64(seal.getAuthTag()),
  };
}

/** The data key. @throws StoreProblem wrongCode (params reason: length, sign, check, other) */
export async function openWithRecoveryCode(file: RecoveryFile, typed: string): Promise<Uint8Array> {
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
  const wrapping = await wrappingKey(cleanCode(typed), bytes(file.salt), file.kdf);
  try {
    const open = createDecipheriv('aes-256-gcm', wrapping, bytes(file.nonce), { authTagLength: 16 });
    open.setAAD(context);
    open.setAuthTag(bytes(file.tag));
    const key = new Uint8Array(Buffer.concat([open.update(bytes(file.sealed)), open.final()]));
    if (key.length === keyBytes) return key;
  } catch (error) {
    throw new StoreProblem('wrongCode', { reason: 'other' }, error);
  }
  throw new StoreProblem('wrongCode', { reason: 'other' });
}

function cleanCode(typed: string): string {
  const reading = readRecoveryCode(typed);
  if (!reading.ok) throw new StoreProblem('wrongCode', { reason: reading.reason });
  return reading.code;
}

export const keepRecoveryFile = (folder: string, file: RecoveryFile): void =>
  writeWhole(storeFiles(folder).recovery, recoveryText(file));

/** As it is written. What else somebody put in a file does not go along. */
export const recoveryText = ({ version, made, kdf, salt, nonce, sealed, tag }: RecoveryFile): string =>
  JSON.stringify({ version, made, kdf, salt, nonce, sealed, tag } satisfies RecoveryFile, null, 1);

/** The recovery file of a data folder, or the copy beside its backups; null when there is none or it is not one. */
export function readRecoveryFile(folder: string): RecoveryFile | null {
  const { recovery, backups } = storeFiles(folder);
  const found = [recovery, join(backups, basename(recovery))].map(readJson).find(isRecoveryFile);
  return found ?? null;
}

function isRecoveryFile(value: unknown): value is RecoveryFile {
  if (typeof value !== 'object' || value === null) return false;
  const file = value as Partial<Record<keyof RecoveryFile, unknown>>;
  const texts = [file.made, file.salt, file.nonce, file.sealed, file.tag];
  return file.version === 1 && texts.every((text) => typeof text === 'string') && isCost(file.kdf);
}

/** Bounded, so that a doctored file cannot ask for all the memory of the machine. */
function isCost(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const kdf = value as Partial<Record<keyof RecoveryFile['kdf'], unknown>>;
  const within = (number: unknown, low: number, high: number): boolean =>
    typeof number === 'number' && Number.isInteger(number) && number >= low && number <= high;
  return (
    kdf.name === 'argon2id' &&
    within(kdf.memory, 8 * 1024, 1024 * 1024) &&
    within(kdf.passes, 1, 20) &&
    within(kdf.lanes, 1, 16)
  );
}
