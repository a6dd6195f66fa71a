import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { caretColor } from "./caret-color.ts";

const ids = Array.from({ length: 500 }, () => randomUUID());

/** Relative luminance (WCAG 2.2). */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

test("a person keeps their colour", () => {
  for (const id of ids) expect(caretColor(id)).toBe(caretColor(id));
});

test("white letters can be read on every colour, and all are in use", () => {
  const colors = new Set(ids.map(caretColor));
  expect(colors.size).toBe(8);
  for (const color of colors) {
    expect(color).toMatch(/^#[0-9a-f]{6}$/);
    expect(1.05 / (luminance(color) + 0.05)).toBeGreaterThanOrEqual(4.5);
  }
});
