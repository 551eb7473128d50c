import type { IpcMainEvent } from 'electron';
import { isOwnUrl, type Place } from './scheme.ts';

/** Why a message was refused; stable, for the log. */
export type SenderRefusal = 'unknownContents' | 'noFrame' | 'subFrame' | 'emptyAddress' | 'foreignAddress';

export type SenderVerdict = { ok: true; place: Place } | { ok: false; reason: SenderRefusal };

/** The part of an IPC event the decision rests on. */
export type SenderFacts = Pick<IpcMainEvent, 'senderFrame'> & { sender: { id: number } };

/**
 * May this frame talk to the main process? Only the top frame, at our own address, of a window we opened ourselves.
 * The frame can be gone by the time the message arrives (null), and a window that has not loaded yet has an empty address.
 *
 * @param placeOf the place of a window we opened, by the id of its web contents
 */
export function checkSender(
  event: SenderFacts,
  placeOf: (contentsId: number) => Place | undefined,
): SenderVerdict {
  const place = placeOf(event.sender.id);
  if (place === undefined) return { ok: false, reason: 'unknownContents' };
  const frame = event.senderFrame;
  if (frame === null || frame.isDestroyed()) return { ok: false, reason: 'noFrame' };
  if (frame.parent !== null) return { ok: false, reason: 'subFrame' };
  if (frame.url === '') return { ok: false, reason: 'emptyAddress' };
  if (!isOwnUrl(frame.url)) return { ok: false, reason: 'foreignAddress' };
  return { ok: true, place };
}
