// The catalogue of rules.
import { catalogue } from "@gongkai/core";
import { command } from "../command.ts";
import { exits } from "../exits.ts";
import { json, tone } from "../ink.ts";
import { block, marks, show, tones, worded } from "../print.ts";
import { abouts, examples } from "../strings/commands.ts";
import { options } from "../strings/options.ts";
import { say } from "../strings/say.ts";

export const rules = command({
  name: "rules",
  about: abouts.rules,
  takes: "",
  options: { json: options.json },
  examples: examples.rules,
  run: async (host, _, given) => {
    const { lang } = host;
    if (given.json) await host.out(`${json(catalogue(lang), 2)}\n`);
    else
      await show(
        catalogue(lang).flatMap(({ id, severity, basis, message }) => [
          [tone(tones[severity])(marks[severity]), " ", tone("strong")(id), `  ${say(lang, `severity.${severity}`)}`],
          ...block(worded(message[lang]), { indent: 2, host }),
          ...block(say(lang, "basis", { text: basis.text, kind: say(lang, `basis.${basis.kind}`) }), {
            indent: 2,
            host,
            paint: tone("quiet"),
          }),
        ]),
        host,
      );
    return exits.ok;
  },
});
