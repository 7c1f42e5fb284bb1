import { describe, expect, it } from "vitest";
import { PROJECT } from "../../registry/projects/project.ts";
import { parseValue } from "./parse-value.ts";

const amount = (value: string) => parseValue(PROJECT, { property: "amount", value, language: null });

describe("an amount in a dataset", () => {
  it.each(["1e400 CNY", "0x10 CNY", "-5 CNY", "1,000 CNY", "Infinity CNY", "5"])("%s is refused", (value) =>
    expect(amount(value)).toMatch(/is not an amount/),
  );
  it.each(["12345678901234567890 CNY", "0.1234567890123456 CNY"])(
    "%s is refused: it would not come out as it went in",
    (value) => expect(amount(value)).toMatch(/more than the 15 digits/),
  );
  it.each(["0.1 CNY", "999999999999999 CNY", "0.000001 CNY"])("%s is kept as it is", (value) =>
    expect(amount(value)).toMatchObject({ number: Number.parseFloat(value), comparator: "=" }),
  );
});
