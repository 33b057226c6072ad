// Reads a meter once with smartmeter-obis, and prints one line for each value: code, value, unit.
'use strict';

const SmartmeterObis = require('smartmeter-obis');

const transport = SmartmeterObis.init({
  protocol: 'D0Protocol',
  transport: 'SerialRequestResponseTransport',
  transportSerialPort: process.argv[2],
  transportSerialBaudrate: 300,
  transportSerialMessageTimeout: 15000,
  requestInterval: 3600,
  protocolD0WakeupCharacters: 0,
  obisNameLanguage: 'en',
}, (error, registers) => {
  if (error) {
    console.error(String(error));
    process.exit(1);
  }
  for (const register of Object.values(registers)) {
    const first = register.getValue(0);
    console.log([register.idToString(), first.value, first.unit].join(' '));
  }
  process.exit(0);
});

transport.process();
