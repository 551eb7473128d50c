import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesUnder, type TextFile } from '#tests/support/built-files.ts';

/** Rules that hold for the source as it stands: words that may not occur, calls that one file alone may make, imports. */

const sources = filesUnder('src', /\.(ts|tsx|html|css)$/).filter(({ path }) => !/\.test\.tsx?$/.test(path));
const shell = (name: string): string => `src/main/shell/${name}.ts`;

interface Ban {
  what: string;
  word: RegExp;
  /** A line it must find; a search that finds nothing would pass for ever. */
  like: string;
  /** Files where it may stand, because they are the one door for it. */
  only?: readonly string[];
  /** Looks only here. */
  under?: string;
}

const bans: readonly Ban[] = [
  {
    what: 'electron checklist 02 – Node in a page',
    like: 'nodeIntegrationInWorker: true',
    word: /nodeIntegration\w*:\s*true/,
  },
  {
    what: 'electron checklist 03 – one world for page and preload',
    like: 'contextIsolation: false',
    word: /contextIsolation:\s*false/,
  },
  {
    what: 'electron checklist 04 – a page without sandbox',
    like: "app.commandLine.appendSwitch('x')",
    word: /sandbox:\s*false|appendSwitch/,
  },
  {
    what: 'electron checklist 04 – the sandbox switch',
    like: '--no-sandbox',
    word: /no-sandbox/,
    only: [shell('forbidden-switches')],
  },
  {
    what: 'electron checklist 05 – permissions',
    like: 'session.setPermissionCheckHandler(null)',
    word: /setPermission\w+Handler/,
    only: [shell('harden-session')],
  },
  {
    what: 'electron checklist 06 – web security off',
    like: 'webSecurity: false',
    word: /webSecurity:\s*false/,
  },
  {
    what: 'electron checklist 06 – the web security switch',
    like: "'disable-web-security'",
    word: /disable-web-security/,
    only: [shell('forbidden-switches')],
  },
  {
    what: 'electron checklist 07 – text that becomes a program',
    like: "new Function('x')",
    word: /\beval\(|new Function\(|unsafe-eval/,
  },
  {
    what: 'electron checklist 07 – text that becomes a page',
    like: 'element.innerHTML = text',
    word: /innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|DangerouslySet/i,
    under: 'src/renderer',
  },
  {
    what: 'electron checklist 08 – insecure content',
    like: 'allowRunningInsecureContent: true',
    word: /allowRunningInsecureContent:\s*true/,
  },
  {
    what: 'electron checklist 09 – experimental features',
    like: 'experimentalFeatures: true',
    word: /experimentalFeatures:\s*true/,
  },
  {
    what: 'electron checklist 10 – Blink features',
    like: "enableBlinkFeatures: 'X'",
    word: /enableBlinkFeatures/,
  },
  {
    what: 'electron checklist 11 – a webview',
    like: '<webview src="x">',
    word: /<webview|webviewTag:\s*true|allowpopups/i,
  },
  {
    what: 'electron checklist 12 – a frame in the page',
    like: '<iframe src="x">',
    word: /<(iframe|frame|embed)\b|<object\s|createElement\(['"](iframe|object|embed)/i,
  },
  {
    what: 'electron checklist 13 – navigation rules',
    like: "contents.on('will-navigate', go)",
    word: /'will-(navigate|redirect|frame-navigate)'/,
    only: [shell('harden-contents')],
  },
  {
    what: 'electron checklist 14 – window rules',
    like: 'contents.setWindowOpenHandler(open)',
    word: /setWindowOpenHandler/,
    only: [shell('harden-contents')],
  },
  {
    what: 'electron checklist 14 – making a window',
    like: 'new electron.BrowserWindow({})',
    word: /new [\w.]*(BrowserWindow|BaseWindow|WebContentsView|BrowserView)\b/,
    only: [shell('windows')],
  },
  {
    what: 'electron checklist 15 – opening something outside',
    like: 'shell.openPath(file)',
    word: /\.openExternal\(url\)|\.openPath\(|\.openItem\(/,
    only: [shell('open-external')],
  },
  {
    what: 'electron checklist 17 – listening to pages',
    like: "ipcMain.handle('x', run)",
    word: /ipcMain\.\w+\(/,
    only: ['src/main/hosts/electron/ipc.ts'],
  },
  {
    what: 'electron checklist 18 – pages from the disk',
    like: "window.loadFile('index.html')",
    word: /\.loadFile\(|loadURL\(\s*['"`]file:|\bpathToFileURL\b.*loadURL/,
  },
  {
    what: 'electron checklist 18 – a scheme that goes round the policy',
    like: "protocol.registerFileProtocol('x', run)",
    word: /bypassCSP:\s*true|allowServiceWorkers:\s*true|corsEnabled:\s*true|(register|intercept)\w*Protocol\(/,
  },
  {
    what: 'electron checklist 20 – a bridge into the page',
    like: "contextBridge.exposeInMainWorld('x', {})",
    word: /contextBridge|exposeInMainWorld/,
  },
  {
    what: 'electron checklist 20 – IPC outside the preload',
    like: "ipcRenderer.send('x')",
    word: /ipcRenderer/,
    only: ['src/preload/index.ts'],
  },
  {
    what: 'Electron’s remote module',
    like: "import '@electron/remote'",
    word: /@electron\/remote|electron\.remote/,
  },
  {
    what: 'running text in a page',
    like: 'contents.executeJavaScript(text)',
    word: /executeJavaScript/,
    only: [shell('heartbeat')],
  },
  {
    what: 'P01 – printing',
    like: 'contents.print({ silent: true })',
    word: /\.print\(/,
    only: [shell('printing')],
    under: 'src/main',
  },
  {
    what: 'R04 – a print dialog at the kiosk',
    like: 'window.print()',
    word: /window\.print|\bprint\(\)/,
    // A kiosk in a browser that was started to print without asking; the desktop app never offers it (RunOfScreen).
    only: ['src/renderer/src/kiosk/paper/use-paper.ts'],
    under: 'src/renderer/src/kiosk',
  },
  {
    what: 'P15 – forking Node, which a fuse switches off',
    like: "fork('worker.js')",
    word: /\bfork\(|ELECTRON_RUN_AS_NODE/,
  },
  {
    what: 'a lock-down that Electron cannot keep',
    like: "globalShortcut.register('X', run)",
    word: /globalShortcut/,
  },
  {
    what: 'trusting any certificate',
    like: 'rejectUnauthorized: false',
    word: /rejectUnauthorized:\s*false|NODE_TLS_REJECT_UNAUTHORIZED|setCertificateVerifyProc|'certificate-error'/,
    // The one reads a root before it is paired and sends nothing; the other knows its devices by fingerprint, not by authority.
    only: ['src/main/hosts/lan/root-behind.ts', 'src/main/hosts/lan/serve-hub.ts'],
  },
];

test.each(bans)('$what', ({ word, like, only = [], under = 'src' }) => {
  expect(like).toMatch(word);
  const found = sources
    .filter(({ path, text }) => path.startsWith(`${under}/`) && word.test(text))
    .map(({ path }) => path);
  expect(found).toEqual(only.filter((path) => path.startsWith(under)));
});

/** Names of the modules a file imports, types included, dynamic imports and `require` too. */
function importsOf({ text }: TextFile): string[] {
  const forms = /(?:from|import|require\(|import\()\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(forms)].map((match) => match[1] ?? '');
}

const mayKnowElectron = (path: string): boolean =>
  path === 'src/main/index.ts' || /^src\/(main\/shell|main\/hosts\/electron|preload)\//.test(path);

test('rule 1 – electron is imported in the entry, the shell, its host and the preload, and nowhere else', () => {
  const everything = [...sources, ...filesUnder('scripts', /\.(ts|mjs)$/)];
  const importers = everything.filter((file) => importsOf(file).some((name) => /^electron(\/|$)/.test(name)));
  expect(importers.map(({ path }) => path).filter((path) => !mayKnowElectron(path))).toEqual([]);
  expect(importers.length).toBeGreaterThan(5);
});

test('rule 1 – for real it is imported twice; the shell takes it as an argument and imports its types only', () => {
  const real = sources.filter(({ text }) => /^import (?!type )(?:[^;]*?) from 'electron'/m.test(text));
  expect(real.map(({ path }) => path)).toEqual(['src/main/index.ts', 'src/preload/index.ts']);
});

test('rule 1 – the core, the web host and what both hosts share import nothing of the shell', () => {
  const inner = sources.filter(({ path }) =>
    /^src\/(main\/core|main\/hosts\/web|shared)\/|^src\/main\/(server|hosts\/[\w-]+)\.ts$/.test(path),
  );
  const shellImports = inner.flatMap((file) =>
    importsOf(file)
      .filter((name) => /\/shell\/|hosts\/electron/.test(name))
      .map((name) => `${file.path}: ${name}`),
  );
  expect(shellImports).toEqual([]);
});

test('electron checklist 16 – Electron is pinned to one version, and each upgrade is a decision with a date', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const pin = JSON.parse(readFileSync('tests/security/electron-pin.json', 'utf8'));
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  expect(devDependencies.electron).toBe(pin.version);
  expect(pin.decidedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8')).version).toBe(pin.version);
});
