import type { IpcMain, IpcMainEvent } from 'electron';
import type { Place } from './scheme.ts';
import { checkSender, type SenderRefusal } from './sender-check.ts';

export interface IpcDoorOptions {
  ipcMain: Pick<IpcMain, 'on' | 'removeListener'>;
  placeOf: (contentsId: number) => Place | undefined;
  onRefused: (channel: string, reason: SenderRefusal) => void;
}

/** Listens on a channel; the returned function stops listening. */
export type IpcDoor = (channel: string, listener: (event: IpcMainEvent, place: Place) => void) => () => void;

/**
 * The only place that registers on `ipcMain`: every listener behind it sees checked senders only. A refused message is
 * logged and never answered. (A test bans `ipcMain.on` and friends everywhere else.)
 */
export function createIpcDoor({ ipcMain, placeOf, onRefused }: IpcDoorOptions): IpcDoor {
  return (channel, listener) => {
    const checked = (event: IpcMainEvent): void => {
      const verdict = checkSender(event, placeOf);
      if (verdict.ok) {
        listener(event, verdict.place);
        return;
      }
      for (const port of event.ports) port.close();
      onRefused(channel, verdict.reason);
    };
    ipcMain.on(channel, checked);
    return () => {
      ipcMain.removeListener(channel, checked);
    };
  };
}
