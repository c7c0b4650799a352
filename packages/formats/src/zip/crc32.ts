// CRC-32 as ZIP has it, eight bytes a step: one byte a step costs nearly as much as inflating.

const polynomial = 0xedb88320;
const table = new Int32Array(8 * 256);
const look = (at: number): number => table[at] ?? 0;

for (let byte = 0; byte < 256; byte++) {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
  table[byte] = crc;
}
for (let at = 256; at < table.length; at++) {
  const before = look(at - 256);
  table[at] = (before >>> 8) ^ look(before & 255);
}

/** The CRC-32 of bytes, or of what came before (its CRC) followed by them. */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 8);
  let crc = ~before;
  for (let at = 0; at < whole; at += 8) {
    const low = crc ^ view.getInt32(at, true);
    const high = view.getInt32(at + 4, true);
    crc =
      look(0x700 + (low & 255)) ^
      look(0x600 + ((low >>> 8) & 255)) ^
      look(0x500 + ((low >>> 16) & 255)) ^
      look(0x400 + (low >>> 24)) ^
      look(0x300 + (high & 255)) ^
      look(0x200 + ((high >>> 8) & 255)) ^
      look(0x100 + ((high >>> 16) & 255)) ^
      look(high >>> 24);
  }
  for (let at = whole; at < bytes.length; at++) crc = (crc >>> 8) ^ look((crc ^ view.getUint8(at)) & 255);
  return ~crc >>> 0;
};
