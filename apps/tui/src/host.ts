// All of the world that a command may touch beside files, so that a test can stand in for it.
import type { Lang } from "@gongkai/core";

export interface Host {
  readonly lang: Lang;
  /** Standard output is a terminal that wants colours. */
  readonly color: boolean;
  /** Standard output is a terminal. */
  readonly screen: boolean;
  /** Standard error is a terminal, so that progress can be shown there. */
  readonly watched: boolean;
  /** Places in a line. */
  readonly columns: number;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly out: (text: string) => Promise<void>;
  readonly err: (text: string) => void;
  /** Nobody reads standard output any more. */
  readonly closed: () => boolean;
  /** Undoes something if the run is interrupted; returns how to forget it. */
  readonly onInterrupt: (undo: () => void) => () => void;
}
