// Readers and writers are loaded with the first document that needs them: whoever has only JSON waits for none.

/** The module behind a format: loaded when first asked for, and once. */
export const lazy = <Module>(load: () => Promise<Module>): (() => Promise<Module>) => {
  let module: Promise<Module> | undefined;
  return () => (module ??= load());
};
