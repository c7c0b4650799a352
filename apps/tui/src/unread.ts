// Why a file gives no bytes, as far as the file system says so.

/** missing: not there · special: pipe, device, socket · link: leads elsewhere or in circles · large: over the limit */
export type Unread = "missing" | "unreadable" | "special" | "link" | "large";

export const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

/** Translates what the file system refused; any other throw goes on. */
export const reasonOf = (error: unknown): Unread => {
  const code = codeOf(error);
  if (code === "") throw error;
  return code === "ENOENT" || code === "ENOTDIR" ? "missing" : code === "ELOOP" ? "link" : "unreadable";
};
