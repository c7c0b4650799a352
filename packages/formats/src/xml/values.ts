import type { Attributes } from "./xml.ts";

/** A non-negative whole number; what is none, or has more than nine digits, is what `otherwise` says. */
export const whole = (value: string | undefined, otherwise: number): number =>
  value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : otherwise;

const off = new Set(["0", "false", "off"]);

/** An on-off property of Office: on where the element stands, unless its value says otherwise. */
export const isOn = (attributes: Attributes): boolean => !off.has(attributes["w:val"] ?? "on");
