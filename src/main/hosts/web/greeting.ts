import { demoAccounts, demoKioskCard, demoVisitorCard } from '../../core/demo/accounts.ts';

/** Says on the terminal where the desk and the kiosk are; with invented data, who can sign in. */
export function greet(url: string, demo: boolean): void {
  const lines = [`Deelbalie is open: ${url}`, `Kiosk: ${url}kiosk`];
  if (demo) {
    const width = Math.max(...demoAccounts.map((account) => account.signInName.length));
    lines.push('Invented data. Sign in as:');
    lines.push(
      ...demoAccounts.map(
        ({ signInName, secret, displayName, role }) =>
          `  ${signInName.padEnd(width)}  ${secret}  ${displayName} (${role})`,
      ),
      `"Mijn spullen" at the kiosk: card ${demoKioskCard.number}, secret ${demoKioskCard.secret}; expected today: card ${demoVisitorCard.number}, secret ${demoVisitorCard.secret}`,
    );
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}
