/**
 * How long a recording lasts, in seconds, read from its own bytes; null when they are no WAV and no Ogg Opus (an MP3 says it nowhere). Used to
 * notice a player that never says it is done.
 */
export function soundLength(bytes: Buffer): number | null {
  const id = bytes.toString('latin1', 0, 4);
  if (id === 'RIFF') return wavLength(bytes);
  return id === 'OggS' ? opusLength(bytes) : null;
}

/** Size of the data over bytes a second. A program that writes to a pipe gives a size of nonsense: then it is the rest of the file. */
function wavLength(bytes: Buffer): number | null {
  let bytesPerSecond = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 4);
    const size = Math.min(bytes.readUInt32LE(at + 4), bytes.length - at - 8);
    if (name === 'fmt ') bytesPerSecond = bytes.readUInt32LE(at + 16);
    if (name === 'data') return bytesPerSecond > 0 ? size / bytesPerSecond : null;
    at += 8 + size + (size % 2);
  }
  return null;
}

/** Samples until the last page; Opus always counts 48,000 a second (RFC 7845). */
function opusLength(bytes: Buffer): number | null {
  const last = bytes.lastIndexOf('OggS');
  if (!bytes.includes('OpusHead') || last + 14 > bytes.length) return null;
  const samples = Number(bytes.readBigInt64LE(last + 6));
  return samples > 0 ? samples / 48_000 : null;
}
