/** A column a file may have. The first heading is the one an export writes. */
export interface Column {
  key: string;
  required: boolean;
  headings: readonly string[];
}

export const column = (key: string, ...headings: string[]): Column => ({ key, required: false, headings });
export const needed = (key: string, ...headings: string[]): Column => ({ key, required: true, headings });
