/**
 * Says what is wrong with one of our own drawings, as sentences; an empty list means that nothing is.
 *
 * It knows the small dialect our drawings use (elements, attributes, comments), not all of XML: a document type,
 * a CDATA section or a processing instruction other than `<?xml …?>` is refused, because a drawing needs none of
 * them and each has carried an attack somewhere.
 */
export function svgFaults(text: string): string[] {
  return [...formFaults(text), ...contentFaults(text)];
}

const TOKEN =
  /<\?xml[^?]*\?>|<!--(?:(?!--)[\s\S])*-->|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s[^<>]*?)?)(\/?)>|[^<]+|</g;
const ATTRIBUTES = /^(?:\s+[\w:-]+="[^"<]*")*\s*$/;
const STRAY_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;

/** Well-formedness: one root called svg, every element closed in order, attributes quoted and never twice. */
function formFaults(text: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  let roots = 0;
  if (STRAY_AMPERSAND.test(text)) faults.push('has an & that is no entity');
  for (const match of text.matchAll(TOKEN)) {
    const [token, closing, opening, attributes = '', selfClosed] = match;
    if (token === '<')
      faults.push(`has a < that starts no tag: ${text.slice(match.index, match.index + 30)}`);
    else if (closing !== undefined) {
      if (open.pop() !== closing) faults.push(`closes <${closing}> out of order`);
    } else if (opening !== undefined) {
      if (open.length === 0) roots += 1;
      if (open.length === 0 && opening !== 'svg') faults.push(`has the root <${opening}>`);
      if (!selfClosed) open.push(opening);
      faults.push(...attributeFaults(opening, attributes));
    } else if (open.length === 0 && !token.startsWith('<') && token.trim() !== '') {
      faults.push('has text outside its root');
    }
  }
  if (open.length > 0) faults.push(`never closes <${open.join('>, <')}>`);
  if (roots !== 1) faults.push(`has ${roots} roots`);
  return faults;
}

function attributeFaults(element: string, attributes: string): string[] {
  if (!ATTRIBUTES.test(attributes)) return [`has an unreadable attribute in <${element}>`];
  const names = [...attributes.matchAll(/([\w:-]+)="/g)].map((match) => match[1] ?? '');
  return names
    .filter((name, at) => names.indexOf(name) !== at)
    .map((name) => `says ${name} twice in <${element}>`);
}

/** A drawing is only lines: it runs nothing, loads nothing, and leaves words to the screen (they get translated). */
function contentFaults(text: string): string[] {
  const faults: string[] = [];
  const forbidden =
    text.match(/<(script|foreignObject|text|tspan|textPath|style|image|a|animate|set)\b/gi) ?? [];
  for (const start of forbidden) faults.push(`holds ${start}>`);
  if (/\son\w+\s*=/i.test(text)) faults.push('listens to an event');
  for (const [, target = ''] of text.matchAll(/\bhref\s*=\s*["']([^"']*)/gi)) {
    if (!target.startsWith('#')) faults.push(`refers to ${target}`);
  }
  for (const [, target = ''] of text.matchAll(/url\(\s*["']?([^"')]*)/gi)) {
    if (!target.startsWith('#')) faults.push(`loads ${target}`);
  }
  return faults;
}
