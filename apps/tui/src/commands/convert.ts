// One file into another format, whole or not at all; what the format cannot carry is said.
import path from "node:path";
import { layout, type Report } from "@gongkai/core";
import type { Format } from "@gongkai/formats";
import { command } from "../command.ts";
import { exits } from "../exits.ts";
import type { Host } from "../host.ts";
import { tell } from "../ink.ts";
import { Refusal } from "../refusal.ts";
import { single } from "../single.ts";
import { abouts, examples } from "../strings/commands.ts";
import { say } from "../strings/say.ts";
import { sameFile, writeWhole } from "../write.ts";

interface Writer {
  readonly losses: readonly string[];
  readonly write: (report: Report) => Uint8Array | Promise<Uint8Array>;
}

const canonical = ".json";
const json: Writer = { losses: [], write: (report) => Buffer.from(`${JSON.stringify(report, undefined, 2)}\n`) };

/** By the extension of the output. */
const writerFor = async (file: string, lang: Host["lang"]): Promise<Writer> => {
  const extension = path.extname(file).toLowerCase();
  if (extension === canonical) return json;
  const { formats } = await import("@gongkai/formats");
  const all: readonly Format[] = Object.values(formats);
  const writable = all.flatMap(({ extensions, losses, write }) => (write ? [{ extensions, losses, write }] : []));
  const format = writable.find(({ extensions }) => extensions.includes(extension));
  if (format === undefined) {
    const extensions = [canonical, ...writable.flatMap((each) => each.extensions)].join(" ");
    throw new Refusal("unknown-output-format", { file, extensions });
  }
  return { losses: format.losses.map((loss) => loss[lang]), write: async (report) => format.write(layout(report)) };
};

export const convert = command({
  name: "convert",
  about: abouts.convert,
  takes: "<in> <out>",
  options: {},
  examples: examples.convert,
  run: async (host, [from = "", to = ""]) => {
    const writer = await writerFor(to, host.lang);
    if (await sameFile(from, to)) throw new Refusal("own-input", { file: to });
    const { outcome, report } = await single(from, host);
    await writeWhole(to, await writer.write(report), host);
    if (outcome.read.status === "partial") tell(say(host.lang, "convert.partial"), host);
    tell(say(host.lang, "convert.done", { file: to }), host);
    if (writer.losses.length > 0) tell(say(host.lang, "convert.losses"), host);
    for (const loss of writer.losses) tell(`  - ${loss}`, host);
    return exits.ok;
  },
});
