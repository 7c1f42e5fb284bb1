import { describe, expect, test } from "vitest";
import { loadedDatabase } from "../../../../test/support/database.ts";
import { knownDay } from "../../../kernel/day.ts";
import type { PartnershipId, Revision } from "../../../kernel/ids.ts";
import { certaintyOn } from "../../../kernel/spell.ts";
import { THRESHOLDS } from "../kinds.ts";
import { DEFAULT_READING, variantIndex } from "../reading.ts";
import { storedSpells } from "../spell.store.ts";
import { kindsBit } from "../spell-table.ts";
import { readPartnership, readPartnerships } from "./partnership-record.ts";
import { differences, notesConflict, reasonShown } from "./shown.ts";

const database = await loadedDatabase();

const read = (id: string, asOf: string, knownAt?: { revision: Revision }) =>
  readPartnership(database.read, id as PartnershipId, { asOf: knownDay(asOf), knownAt });

/** "certain sister in force". */
async function words(id: string, asOf: string): Promise<string> {
  const { state } = await read(id, asOf);
  return `${state.certainty} ${state.kind} ${state.standing}`;
}

describe("refuses", () => {
  test("a partnership that no source names", async () => {
    await expect(read("cn-qingdao--cz-prague", "2023-01-01")).rejects.toMatchObject({
      kind: "not-found",
      code: "unknown-partnership",
    });
  });

  test("a revision that is not yet", async () => {
    await expect(
      read("am-yerevan--cn-qingdao", "2023-01-01", { revision: 9999 as Revision }),
    ).rejects.toMatchObject({ code: "unknown-revision", where: "knownAt" });
  });

  test("a revision that is not yet, of a list that holds nothing", async () => {
    const filter = { asOf: knownDay("2023-01-01"), words: ["no such place"] };
    const page = { limit: 50, knownAt: { revision: 9999 as Revision } };
    await expect(readPartnerships(database.read, filter, page)).rejects.toMatchObject({
      code: "unknown-revision",
    });
  });
});

describe("the starter data", () => {
  test("Qingdao–Yerevan climbs a ladder, each step claimed by one side", async () => {
    expect(await words("am-yerevan--cn-qingdao", "2022-06-16")).toBe("certain null not established");
    expect(await words("am-yerevan--cn-qingdao", "2023-01-01")).toBe("certain friendly-cooperation in force");
    expect(await words("am-yerevan--cn-qingdao", "2023-07-01")).toBe("certain sister in force");
    const record = await read("am-yerevan--cn-qingdao", "2023-07-01");
    expect(record.since?.shown?.edtf).toBe("2023-06-20");
    expect(record.grade).toBe("one side");
    expect(record.parties.map(({ names }) => names["zh-Hans"])).toEqual(["埃里温", "青岛"]);
  });

  test("Shenyang–Irkutsk: approved 1990 by the registrar, signed 1992 by the city, and they disagree", async () => {
    const record = await read("cn-shenyang--ru-irkutsk", "2026-01-01");
    const sister = record.instruments.find(({ kind }) => kind === "sister");
    expect(sister?.conflicts).toEqual(["dates"]);
    expect(sister?.used.map(({ on }) => on?.edtf)).toEqual(["1990-08-12", "1992-08-12"]);
    expect(sister && [...differences(sister).values()]).toEqual([["date"]]);
    expect(sister && reasonShown(sister, [])).toBe("best grade");
    expect(record.since).toMatchObject({ disputed: true, earliest: knownDay("1992-08-12") });
  });

  test("Shanghai Changning–Minsk Savietski: intention 1994, friendly cooperation 2018, sister 2021", async () => {
    const id = "by-minsk-savietski--cn-shanghai-changning";
    const { instruments } = await read(id, "2026-01-01");
    const made = instruments.filter(({ effect }) => effect === "establishes" || effect === "intends");
    expect(made.map(({ kind, used }) => `${kind} ${used[0]?.on?.edtf.slice(0, 4)}`)).toEqual([
      "intention 1994",
      "friendly-cooperation 2018",
      "sister 2021",
    ]);
    expect(await words(id, "2000-01-01")).toBe("certain intention in force");
    expect(await words(id, "2020-01-01")).toBe("certain friendly-cooperation in force");
    expect(await words(id, "2022-01-01")).toBe("certain sister in force");
  });

  test("the five-city protocol is one partnership of five", async () => {
    const page = await readPartnerships(
      database.read,
      { asOf: knownDay("2026-01-01"), words: ["heihe", "zhuhai"] },
      { limit: 50, knownAt: undefined },
    );
    expect(page.ties.map(({ parties }) => parties.length)).toEqual([5]);
    const [tie] = page.ties;
    // The year is nobody's to give: only the day on which the page was read bounds it.
    expect(tie?.since?.shown?.edtf).toBe("XXXX-11-17");
    expect(tie?.state).toMatchObject({ kind: "friendly-cooperation", certainty: "possible" });
    expect(await words(tie?.id ?? "", "2026-11-30")).toBe("certain friendly-cooperation in force");
  });

  test("Xinjiang–Khyber Pakhtunkhwa since 2009", async () => {
    const record = await read("cn-xinjiang--pk-khyber-pakhtunkhwa", "2026-01-01");
    expect(record.state.standing).toBe("in force");
    expect(record.since?.shown?.edtf.slice(0, 4)).toBe("2009");
  });

  test("Qinghai–Khyber Pakhtunkhwa: a letter of intent or a sister agreement, so less is certain", async () => {
    const record = await read("cn-qinghai--pk-khyber-pakhtunkhwa", "2026-01-01");
    expect(record.instruments[0]?.conflicts).toEqual(["kinds"]);
    expect(record.state).toMatchObject({ kind: "intention", certainty: "certain" });
    expect(record.state.alternatives).toContainEqual({ kind: "sister", standing: "in force" });
    expect(record.judgements.map(({ kind }) => kind)).toEqual(["same-act"]);
  });

  test("Beijing–Prague is over by the end of 2019; who ended it is disputed in the notes", async () => {
    expect(await words("cn-beijing--cz-prague", "2019-12-31")).toBe("certain sister ended");
    const record = await read("cn-beijing--cz-prague", "2019-12-31");
    expect(record.since).toMatchObject({ earliest: knownDay("2019-10-07"), latest: knownDay("2019-10-09") });
    expect(record.claims.filter(({ note }) => notesConflict(note))).toHaveLength(2);
  });

  test("British–Russian twinnings are suspended", async () => {
    for (const id of [
      "gb-glasgow--ru-rostov-on-don",
      "gb-manchester--ru-saint-petersburg",
      "gb-coventry--ru-volgograd",
      "gb-oxford--ru-perm",
    ]) {
      const { state } = await read(id, "2022-06-01");
      expect([id, state.standing, state.certainty]).toEqual([id, "suspended", "certain"]);
    }
  });

  test("Panjin–Yalova stays suspended though lists go on naming it", async () => {
    const record = await read("cn-panjin--tr-yalova", "2026-06-01");
    expect(record.state).toMatchObject({ kind: "sister", standing: "suspended" });
    expect(record.claims.filter(({ effect }) => effect === "lists")).toHaveLength(2);
  });
});

describe("a list", () => {
  const filter = { asOf: knownDay("2023-07-01") };
  const all = { limit: 1000, knownAt: undefined };

  test("pages by id, and says when more is there", async () => {
    const first = await readPartnerships(database.read, filter, { limit: 50, knownAt: undefined });
    const rest = await readPartnerships(database.read, filter, { ...all, after: first.ties.at(-1)?.id });
    expect([first.ties.length, first.more, rest.ties.length, rest.more]).toEqual([50, true, 494, false]);
  });

  test("chosen by state holds just the partnerships whose derived state is of that kind, on any day", async () => {
    for (const asOf of ["1990-06-01", "2019-12-15", "2023-07-01", "2026-11-10"].map(knownDay)) {
      const { ties } = await readPartnerships(database.read, { asOf }, all);
      const kinds = Map.groupBy(
        ties,
        ({ state }) => (state.standing === "in force" ? state.kind : null) ?? "none",
      );
      for (const state of ["sister", "friendly-cooperation", "unspecified", "intention", "none"] as const) {
        const chosen = await readPartnerships(database.read, { asOf, state }, all);
        expect(chosen.ties.map(({ id }) => id)).toEqual((kinds.get(state) ?? []).map(({ id }) => id));
      }
    }
  });

  test("is found by words in any script, by country and by place; signs are only signs", async () => {
    const ids = async (chosen: object) =>
      (await readPartnerships(database.read, { ...filter, ...chosen }, all)).ties.map(({ id }) => id);
    expect(await ids({ words: ["青岛", "ереван"] })).toEqual(["am-yerevan--cn-qingdao"]);
    expect(await ids({ words: ["%"] })).toEqual([]);
    expect(await ids({ words: ["_"] })).toEqual([]);
    expect((await ids({ country: "CZ" })).every((id) => id.includes("cz-"))).toBe(true);
    expect(await ids({ place: "cz-prague", country: "CN" })).toEqual([
      "cn-beijing--cz-prague",
      "cn-shanghai--cz-prague",
    ]);
  });

  test("agrees with the stored spells about what is certain", async () => {
    const { ties } = await readPartnerships(database.read, filter, all);
    const stored = await storedSpells(
      database.read,
      ties.map(({ id }) => id),
      1 as Revision,
    );
    for (const tie of ties) {
      const sister = (stored.get(tie.id) ?? []).filter(
        (row) =>
          (row.kinds & kindsBit(THRESHOLDS.sister)) !== 0n &&
          row.evidenceLo === 0 &&
          (row.variants & (1 << variantIndex(DEFAULT_READING))) !== 0,
      );
      const isSister = tie.state.kind === "sister" && tie.state.standing === "in force";
      const certainty = isSister ? tie.state.certainty : "not";
      if (certainty !== "not")
        expect([tie.id, certaintyOn(sister, filter.asOf)]).toEqual([tie.id, certainty]);
      else expect([tie.id, certaintyOn(sister, filter.asOf)]).not.toEqual([tie.id, "certain"]);
    }
  });
});
