/** Keys with which staff type a name and a secret on a screen without a keyboard. */
export type StaffKeySheet = 'small' | 'capitals' | 'signs';

const rowsOf = (...rows: string[]): string[][] => rows.map((row) => [...row]);

export const staffKeys: Readonly<Record<StaffKeySheet, readonly (readonly string[])[]>> = {
  small: rowsOf('1234567890', 'azertyuiop', 'qsdfghjklm', 'wxcvbn.-_@'),
  capitals: rowsOf('1234567890', 'AZERTYUIOP', 'QSDFGHJKLM', 'WXCVBN.-_@'),
  signs: rowsOf('1234567890', '!?#$%&*+=/', '()[]{}<>:;', `"',~^|\\€£§`),
};

export const staffSheetSigns: Readonly<Record<StaffKeySheet, string>> = {
  small: 'abc',
  capitals: 'ABC',
  signs: '#+=',
};
