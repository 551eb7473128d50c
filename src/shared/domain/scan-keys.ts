/**
 * What a keyboard-wedge scanner means by a key. A scanner is a keyboard: it presses physical keys
 * (`event.code`), chosen for the layout *it* was set to. What the operating system makes of them (`event.key`)
 * depends on another setting and on Caps Lock, so it is not used.
 */

/** The layout the scanner itself is set to, not that of the computer. */
export type ScannerLayout = 'qwerty' | 'azerty-be';

/**
 * The character of a physical key; null for a key that types none. Letters are always upper case: Caps Lock
 * makes their case unknowable, since some scanners correct for it and some do not.
 */
export function characterOf(code: string, shift: boolean, layout: ScannerLayout): string | null {
  const plain = /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(code);
  if (plain?.[1] !== undefined && layout === 'qwerty') return plain[1];
  if (plain?.[2] !== undefined) return digitRow(code, plain[2], shift, layout);
  const own = (layout === 'qwerty' ? qwertyKeys : azertyKeys).get(code);
  if (own !== undefined) return own.charAt(shift ? 1 : 0);
  return plain?.[1] ?? commonKeys.get(code) ?? null;
}

/**
 * On Belgian AZERTY digits need Shift, except where Caps Lock locks the whole row: the number row gives the digit
 * either way, at the price of `& é " ' ( § è ! ç à`, which no label of ours holds. On QWERTY Shift gives the signs.
 */
function digitRow(code: string, digit: string, shift: boolean, layout: ScannerLayout): string {
  return layout === 'qwerty' && shift && code.startsWith('Digit')
    ? ')!@#$%^&*('.charAt(Number(digit))
    : digit;
}

const commonKeys = new Map(
  Object.entries({
    Space: ' ',
    NumpadSubtract: '-',
    NumpadAdd: '+',
    NumpadMultiply: '*',
    NumpadDivide: '/',
    NumpadDecimal: '.',
  }),
);

/** Two characters a key: without and with Shift. */
const qwertyKeys = new Map(
  Object.entries({
    Minus: '-_',
    Equal: '=+',
    BracketLeft: '[{',
    BracketRight: ']}',
    Backslash: '\\|',
    IntlBackslash: '\\|',
    Semicolon: ';:',
    Quote: '\'"',
    Backquote: '`~',
    Comma: ',<',
    Period: '.>',
    Slash: '/?',
  }),
);

/** Belgian AZERTY (the "period" layout): only what differs from QWERTY letters, plus the sign keys. */
const azertyKeys = new Map(
  Object.entries({
    KeyQ: 'AA',
    KeyW: 'ZZ',
    KeyA: 'QQ',
    KeyZ: 'WW',
    Semicolon: 'MM',
    KeyM: ',?',
    Comma: ';.',
    Period: ':/',
    Slash: '=+',
    Minus: ')°',
    Equal: '-_',
    BracketLeft: '^¨',
    BracketRight: '$*',
    Quote: 'ù%',
    Backslash: 'µ£',
    IntlBackslash: '<>',
    Backquote: '²³',
  }),
);
