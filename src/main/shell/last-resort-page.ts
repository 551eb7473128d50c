import { createHash } from 'node:crypto';
import type { BuiltInPage } from '../hosts/electron/app-protocol.ts';
import { APP_ORIGIN } from '../hosts/electron/scheme.ts';

/** Where the page lives; not under `/kiosk`, so that no page can send a visitor there. */
export const LAST_RESORT_PATH = '/to-the-desk';
export const LAST_RESORT_URL = `${APP_ORIGIN}${LAST_RESORT_PATH}`;

const STYLE = `
html { height: 100%; background: #fbf7f0; color: #1f1b18; font-family: sans-serif; }
body { min-height: 100%; margin: 0; display: grid; place-content: center; justify-items: center; text-align: center; }
svg { width: 40vmin; height: auto; }
h1 { font-size: 8vmin; line-height: 1.15; margin: 4vmin 6vmin 2vmin; }
p { font-size: 4.5vmin; margin: 1vmin 6vmin; }
`;

/** A person behind a desk, in lines. */
const PICTURE = `<svg viewBox="0 0 120 100" fill="none" stroke="#8e2a18" stroke-width="5" stroke-linecap="round" aria-hidden="true">
<circle cx="60" cy="24" r="14"/><path d="M32 66c0-18 12-26 28-26s28 8 28 26"/><path d="M10 66h100M20 66v28M100 66v28"/></svg>`;

/**
 * What a kiosk shows when nothing else works: a still page without script, files or fonts that says, first in Dutch, to go to the
 * desk. Neutral, because the visitor did nothing wrong.
 */
export const lastResortPage: BuiltInPage = {
  html: `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>Deelbalie</title><style>${STYLE}</style></head>
<body>
${PICTURE}
<h1>Dit scherm rust even. Kom naar de balie, we helpen je graag.</h1>
<p lang="fr">Cet écran est en pause. Venez au guichet, nous vous aidons volontiers.</p>
<p lang="en">This screen is resting. Please come to the desk, we are happy to help.</p>
</body>
</html>
`,
  contentSecurityPolicy: [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'none'",
  ].join('; '),
};
