// GB18030 bytes for tests: the inverse of the platform's decoder.

const codes = new Map<string, readonly number[]>();

function learn(bytes: readonly number[]): void {
  const text = new TextDecoder("gb18030").decode(Uint8Array.from(bytes));
  if ([...text].length === 1 && text !== "\ufffd" && !codes.has(text)) codes.set(text, bytes);
}

for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) learn([lead, trail]);

/** Text in GB18030. */
export function gb(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => encode(character)));
}

function encode(character: string): readonly number[] {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  const known = codes.get(character);
  if (known) return known;
  if (code >= 0x10000) return four(code - 0x10000 + 189_000);
  for (let linear = 0; linear < 39_420; linear++) {
    const bytes = four(linear);
    if (new TextDecoder("gb18030").decode(Uint8Array.from(bytes)) === character) {
      codes.set(character, bytes);
      return bytes;
    }
  }
  throw new Error(`no code for ${character}`);
}

const four = (linear: number): readonly number[] => [
  0x81 + Math.floor(linear / 12_600),
  0x30 + (Math.floor(linear / 1_260) % 10),
  0x81 + (Math.floor(linear / 10) % 126),
  0x30 + (linear % 10),
];
