/** One error of a form, with the path of its field (`parts.0.name`). */
export interface FieldProblem {
  name: string;
  text: string;
}

/**
 * The errors of a form as a flat list in the order of the screen. `fields` names the fields from top to bottom; a field
 * inside a list comes where its list does.
 */
export function problemsInOrder(errors: object, fields: readonly string[]): FieldProblem[] {
  const place = (name: string): number => {
    const at = fields.findIndex((field) => name === field || name.startsWith(`${field}.`));
    return at === -1 ? fields.length : at;
  };
  return flat('', errors).toSorted((a, b) => place(a.name) - place(b.name));
}

function flat(path: string, errors: object): FieldProblem[] {
  return Object.entries(errors).flatMap(([key, value]: [string, unknown]): FieldProblem[] => {
    if (typeof value !== 'object' || value === null) return [];
    const name = path === '' ? key : `${path}.${key}`;
    const text = 'message' in value ? value.message : undefined;
    if ('type' in value) return typeof text === 'string' && text !== '' ? [{ name, text }] : [];
    return flat(name, value);
  });
}
