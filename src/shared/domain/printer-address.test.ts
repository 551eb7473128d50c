import { expect, test } from 'vitest';
import { isPrinterDevice, isPrinterHost } from './printer-address.ts';

test('a printer in the network has a name or a number, without protocol, path or blanks', () => {
  for (const right of ['192.168.1.50', 'bonprinter', 'printer-1.huis.lan', 'fe80::1', '::1'])
    expect([right, isPrinterHost(right)]).toEqual([right, true]);
  for (const wrong of ['', 'http://printer', 'printer/x', 'a b', '-printer', 'printer-', 'a..b', 'x@y', ':'])
    expect([wrong, isPrinterHost(wrong)]).toEqual([wrong, false]);
});

test('a device is a port a printer hangs on, and never a file of somebody', () => {
  const right = ['/dev/usb/lp0', '/dev/lp1', '/dev/ttyUSB0', '/dev/ttyACM1', '/dev/ttyS0', 'COM3', 'lpt1'];
  for (const one of [...right, '/dev/serial/by-id/usb-EPSON_TM-T20_X1-if00'])
    expect([one, isPrinterDevice(one)]).toEqual([one, true]);
  const wrong = ['', '/dev/sda', '/etc/passwd', '/dev/usb/../sda', '/dev/usb/lp0/x', 'COM', '/dev/null'];
  for (const one of [...wrong, '/dev/serial/by-id/../../sda', '/dev/serial/by-id/..', 'C:\\x', '/home/x'])
    expect([one, isPrinterDevice(one)]).toEqual([one, false]);
});
