import type { Attributes } from "./attributes.ts";

/** A non-negative whole number; what is none, or has more than nine digits, is what `otherwise` says. */
export const whole = (value: string | undefined, otherwise: number): number =>
  value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : otherwise;

const off = new Set(["0", "false", "off"]);

/** What an on-off value of Office says; on where it says nothing. */
export const isOn = (value: string | undefined): boolean => !off.has(value ?? "on");

/** The value of an element of Word that has but one. */
export const valueOf = (attributes: Attributes): string | undefined => attributes.get("w:val");
