import { refuse } from '../../rpc/refusal.ts';
import { isStoreProblem } from '../../store/problems.ts';
import { openWithRecoveryCode, readRecoveryFile } from '../../store/recovery.ts';

/** The data key behind the recovery file of a folder, opened with the printed code. @throws Refusal session.wrongRecoveryCode */
export async function keyOfCode(folder: string, recoveryCode: string): Promise<Uint8Array> {
  const file = readRecoveryFile(folder);
  if (!file) return refuse('session.wrongRecoveryCode');
  try {
    return await openWithRecoveryCode(file, recoveryCode);
  } catch (error) {
    if (isStoreProblem(error, 'wrongCode')) refuse('session.wrongRecoveryCode');
    throw error;
  }
}
