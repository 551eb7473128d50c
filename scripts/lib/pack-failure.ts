/**
 * Turns the output of a failed packing into one sentence, where we know the cause. The rest of the output is on the terminal
 * already.
 */
export function explainPackFailure(output: string): string {
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|status code 40[347]/.test(
      output,
    )
  ) {
    return "The app was built, but not packed: Electron's program could not be fetched from the network. Try again where it can be, or unpack it yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH.";
  }
  if (/Invalid configuration object|ValidationError/.test(output)) {
    return 'The app was built, but not packed: electron-builder.yml has a setting that electron-builder does not know.';
  }
  return 'The app was built, but not packed: see the lines above.';
}
