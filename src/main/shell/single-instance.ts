import type { ElectronApi } from './electron-api.ts';

/**
 * Takes the lock that only one app per data folder may hold. Call it before the database is opened (two writers on one file) and
 * after the data folder is set, because the lock belongs to the folder.
 *
 * @param onSecondStart called in the first app when somebody starts a second one
 * @returns false in the second app, which must stop
 */
export function takeSingleInstance(
  app: Pick<ElectronApi['app'], 'requestSingleInstanceLock' | 'on'>,
  onSecondStart: () => void,
): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', onSecondStart);
  return true;
}
