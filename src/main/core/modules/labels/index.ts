// What else is put on paper with the house's own letters.
export { type Fonts, loadFonts } from './fonts.ts';
export { labelsProcedures } from './labels.procedures.ts';
export { type Drawing, type Placed, writePdf } from './pdf.ts';
export { symbolsOf } from './symbols.ts';
export { lines, type Style, shortened } from './text.rules.ts';
