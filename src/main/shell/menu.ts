import type { ShellContext } from './context.ts';
import { shellTexts } from './texts.ts';

/**
 * Takes Electron's default menu away: it brings reload, developer tools, zoom and close on shortcuts. macOS needs an edit menu
 * for copy and paste to work in text fields at all, so a Mac keeps exactly that and "quit", and only at a desk.
 */
export function limitMenu({ electron, platform, place, packaged }: ShellContext): void {
  const { Menu, app } = electron;
  if (platform !== 'darwin' || place === 'kiosk') {
    Menu.setApplicationMenu(null);
    return;
  }
  const texts = shellTexts(app.getLocale());
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { role: 'appMenu', submenu: [{ role: 'hide' }, { role: 'quit', label: texts.quit }] },
      {
        label: texts.edit,
        submenu: [
          { role: 'undo' },
          { role: 'redo' },
          { type: 'separator' },
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
        ],
      },
      ...(packaged ? [] : [{ role: 'viewMenu' as const }]),
    ]),
  );
}
