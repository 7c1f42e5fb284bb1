import { slugOf } from "../slug.ts";
import { asciiOf, type IncomingPlace, type LineReading, refused } from "./place-line.ts";

/**
 * A line of admin1CodesASCII.txt or admin2Codes.txt: code, name, ASCII name, GeoNames id, tabs between them. The last
 * two may be missing. It says nothing of a point or of inhabitants.
 */
export function divisionOfLine(text: string): LineReading<IncomingPlace> {
  const cells = text.split("\t");
  if (cells.length < 2 || cells.length > 4) {
    return refused(`it has ${cells.length} columns; a line of divisions has 4`);
  }
  if (text.includes("\0")) return refused("it holds a NUL");
  const [code = "", name = "", ascii = "", id = ""] = cells.map((cell) => cell.trim());
  if (!/^[A-Z]{2}\.[^.\s]+(\.[^.\s]+)?$/.test(code)) return refused(`"${code}" is no code of a division`);
  if (name === "") return refused("it has no name");
  if (!/^([1-9]\d{0,9})?$/.test(id)) return refused(`"${id}" is no GeoNames id`);
  const [country = "", admin1 = "", admin2 = null] = code.split(".");
  return {
    ok: true,
    value: {
      place: {
        id: code,
        geonames: id === "" ? null : Number(id),
        name,
        asciiName: asciiOf(ascii, name),
        slug: slugOf(asciiOf(ascii, name)),
        feature: admin2 === null ? "ADM1" : "ADM2",
        country,
        admin1,
        admin2,
        point: null,
        pointOf: "itself",
        population: null,
        modified: null,
      },
      alternates: [],
    },
  };
}
