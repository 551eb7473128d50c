import type { Procedures } from '../../rpc/procedures.ts';
import {
  answerCall,
  callingNow,
  callsFor,
  finishCall,
  reopenCall,
  silentKiosks,
  takeBackAnswer,
  takeOver,
} from './desk-calls.ts';
import { firstTiles, leadingTiles } from './first-tiles.ts';
import { callPerson, followVisitor, noLonger, ownCall, sayHere } from './own-call.ts';

export const kiosksProcedures: Procedures<'kiosks'> = {
  here: sayHere,
  tiles: firstTiles,
  leading: leadingTiles,
  call: callPerson,
  follow: followVisitor,
  ownCall,
  noLonger,
  calls: callsFor,
  callingNow,
  answer: answerCall,
  takeBackAnswer,
  finish: finishCall,
  reopen: reopenCall,
  takeOver,
  silent: silentKiosks,
};
