import { saveFile } from '../../staff/save-file.ts';

/** Saves a PDF as a file; gives its name. The name says the day and nobody's name. */
export function savePdf(word: string, day: string, base64: string): string {
  const file = `${word}-${day}.pdf`;
  saveFile(file, [Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], 'application/pdf');
  return file;
}
