export type MoveProblemCode = 'notEmpty' | 'noBackup' | 'tables' | 'row' | 'differs';

const sentences: Record<MoveProblemCode, string> = {
  notEmpty: 'the database on the server is not empty',
  noBackup: 'there is no verified backup to rehearse with, and the house is open',
  tables: 'the tables on the server are not those of this version',
  row: 'a row could not be written on the server',
  differs: 'what is on the server is not what was in the file',
};

/** Why a house did not move. Everything is then as it was. Parameters hold names of tables, never contents. */
export class MoveProblem extends Error {
  override readonly name = 'MoveProblem';
  readonly code: MoveProblemCode;
  readonly params: Readonly<Record<string, string>>;

  constructor(code: MoveProblemCode, params: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(sentences[code], cause === undefined ? undefined : { cause });
    this.code = code;
    this.params = params;
  }
}
