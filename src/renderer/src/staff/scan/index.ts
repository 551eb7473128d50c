export { ScanProvider } from './ScanProvider.tsx';
export { useScan, useScanTell, useTakeScan } from './scan-context.ts';
export type { Scan, ScanAnswer, ScanHandler, ScanLevel } from './scan-router.ts';
