// The JSON Schema of a report on the paper of one edition.
import { editions, jsonSchema } from "@gongkai/core";
import { command } from "../command.ts";
import { exits } from "../exits.ts";
import { json } from "../ink.ts";
import { abouts, examples } from "../strings/commands.ts";
import { options } from "../strings/options.ts";

const forms = Object.values(editions);
const inForce = forms.find(({ years }) => !("to" in years));

export const schema = command({
  name: "schema",
  about: abouts.schema,
  takes: "",
  options: { edition: { ...options.edition, choices: Object.keys(editions) } },
  examples: examples.schema,
  run: async (host, _, { edition }) => {
    const form = forms.find((each) => each.edition === edition) ?? inForce;
    if (form !== undefined) await host.out(`${json(jsonSchema(form), 2)}\n`);
    return exits.ok;
  },
});
