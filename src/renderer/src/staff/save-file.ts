/** How long the browser gets to fetch the file before its memory is given back, in milliseconds. */
const keepMs = 60_000;

/** Saves text or bytes as a file, the way a download does: works in the desktop app and in a browser. */
export function saveFile(name: string, pieces: readonly BlobPart[], type = 'text/csv;charset=utf-8'): void {
  const address = URL.createObjectURL(new Blob([...pieces], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), keepMs);
}
