/** A field somebody can be typing in. */
type TextInput = HTMLInputElement | HTMLTextAreaElement;

/** What stood in the focused field, and where the caret was, before a key was pressed. */
export interface FieldMoment {
  field: TextInput;
  value: string;
  start: number | null;
  end: number | null;
}

/** The focused field as it is now; null when the focus is not in a text field. */
export function fieldNow(): FieldMoment | null {
  const field = document.activeElement;
  if (!isTextInput(field)) return null;
  return { field, value: field.value, start: field.selectionStart, end: field.selectionEnd };
}

/** Puts a field back as it was: text, caret and selection. The page is told as if somebody had typed it. */
export function putBack(moment: FieldMoment): void {
  if (document.activeElement !== moment.field || moment.field.value === moment.value) return;
  write(moment.field, moment.value, 'deleteContentBackward');
  // Number and mail fields have no caret to ask about or to set.
  if (moment.start !== null) moment.field.setSelectionRange(moment.start, moment.end);
}

/** Types a text at the caret of the focused field, in place of what is selected. */
export function typeAtCaret(text: string): void {
  const now = fieldNow();
  if (!now || now.field.readOnly) return;
  const start = now.start ?? now.value.length;
  const end = now.end ?? now.value.length;
  write(now.field, now.value.slice(0, start) + text + now.value.slice(end), 'insertText', text);
  if (now.start !== null) now.field.setSelectionRange(start + text.length, start + text.length);
}

/** React hears of a value only when it is set past its own property and an input event follows. */
function write(field: TextInput, value: string, inputType: string, data: string | null = null): void {
  const owner = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(owner.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType, data }));
}

const typedInto = new Set(['text', 'search', 'password', 'email', 'tel', 'url', 'number']);

function isTextInput(element: Element | null): element is TextInput {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && typedInto.has(element.type);
}
