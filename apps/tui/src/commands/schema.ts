// The JSON Schema of a report on the paper of one edition.
import { editions, schemaJson } from "@gongkai/core";
import { command } from "../command.ts";
import { exits } from "../exits.ts";
import { inForce, known } from "../forms.ts";
import { json } from "../ink.ts";
import { abouts, examples } from "../strings/commands.ts";
import { options } from "../strings/options.ts";

export const schema = command({
  name: "schema",
  about: abouts.schema,
  takes: "",
  options: { edition: { ...options.edition, choices: Object.keys(editions) } },
  examples: examples.schema,
  run: async (host, _, { edition }) => {
    const form = known.find((each) => each.edition === edition) ?? inForce;
    await host.out(`${json(schemaJson(form), 2)}\n`);
    return exits.ok;
  },
});
