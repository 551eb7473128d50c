/** What can be told about a file before it is sent. A key of `exchange.fileProblem`. */
export type FileProblem = 'empty' | 'tooLarge' | 'workbook' | 'several';

/** As much as the core takes in one file. */
export const mostMegabytes = 64;

/** Spreadsheets as people have them; the core reads text. */
const workbooks = /\.(?:xlsx?|xlsm|xlsb|ods|numbers)$/i;

/** Null when the file may be sent. */
export function fileProblem({ name, size }: { name: string; size: number }): FileProblem | null {
  if (workbooks.test(name)) return 'workbook';
  if (size === 0) return 'empty';
  return size > mostMegabytes * 1024 * 1024 ? 'tooLarge' : null;
}
