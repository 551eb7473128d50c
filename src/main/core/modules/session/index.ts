export { type CardTry, forgetCardTries, isCardStopped, takeBackTry, takeCardTry } from './card-tries.ts';
export { endKiosk, openKiosk, recogniseKiosk, writeInventedKiosk } from './kiosk-places.ts';
export { keyOfCode } from './recovery-key.ts';
export { checkNewSecret, hashSecret, kindOfSecret, pretendToCheck, secretFits } from './secrets.ts';
export { sessionProcedures } from './session.procedures.ts';
export { keepKeyUnder } from './set-up.ts';
export { proveSelf, proveStaff, signInKey } from './sign-in.ts';
export { statusOf } from './status.ts';
