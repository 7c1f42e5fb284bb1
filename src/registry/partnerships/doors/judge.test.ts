import { describe, expect, test, vi } from "vitest";
import { loadedDatabase } from "../../../../test/support/database.ts";
import { runCli, terminal } from "../../../cli/cli.ts";
import type { Database } from "../../../database/database.ts";
import { knownDay } from "../../../kernel/day.ts";
import type { PartnershipId, Revision } from "../../../kernel/ids.ts";
import { latestRevision, listRevisions } from "../../evidence/evidence.store.ts";
import { readPartnership } from "../record/partnership-record.ts";
import { storedSpells } from "../spell.store.ts";
import { judgeCommand } from "./judge.command.ts";
import { showCommand } from "./show.command.ts";

const database = await loadedDatabase();
const withRegistry = <T>(use: (database: Database) => Promise<T>) => use(database);

/** Runs a command line; what it answered and remarked. */
async function amity(...argv: string[]) {
  const said: string[] = [];
  const noted: string[] = [];
  const spies = [
    vi.spyOn(terminal, "out").mockImplementation((text) => void said.push(text)),
    vi.spyOn(terminal, "note").mockImplementation((text) => void noted.push(text)),
    vi.spyOn(process.stderr, "write").mockImplementation(() => true),
  ];
  try {
    const code = await runCli(argv, [showCommand(withRegistry), judgeCommand(withRegistry)]);
    return { code, out: said.join("\n"), note: noted.join("\n") };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const SISTER = "cn-qingdao--am-yerevan--sputnik-am-2023-yerevan";
const PEOPLES_DAILY = "cn-qingdao--am-yerevan--peoples-daily-2023-sco-sister-cities";
const CONFIRMING = "cn-qingdao--am-yerevan--centralasia-2023-yerevan-qingdao";
const ID = "am-yerevan--cn-qingdao" as PartnershipId;

describe("show", () => {
  test("an unknown place is refused with near names", async () => {
    const { code, note } = await amity("show", "Qindao", "Yerevan");
    expect([code, note]).toEqual([3, expect.stringContaining("cn-qingdao")]);
    expect((await amity("show", "Xyzzyplugh", "Yerevan")).code).toBe(3);
  });

  test("an ambiguous place is refused with its candidates", async () => {
    const { code, note } = await amity("show", "吉林", "Vladivostok");
    expect(code).toBe(2);
    expect(note).toContain("cn-jilin-city");
    expect(note).toContain("cn-jilin-province");
  });

  test("two known places without a partnership, one place, and a bad day are refused", async () => {
    const none = await amity("show", "Qingdao", "Prague");
    expect([none.code, none.note]).toEqual([3, expect.stringContaining("Qingdao with Prague")]);
    expect((await amity("show", "Qingdao")).code).toBe(2);
    expect((await amity("show", "Qingdao", "青岛")).code).toBe(2);
    expect((await amity("show", "Qingdao", "Yerevan", "--as-of", "2023-02-30")).code).toBe(2);
    expect((await amity("show", "Qingdao", "Yerevan", "--known-at", "9999")).code).toBe(3);
  });

  test.each([
    ["Qingdao", "Yerevan"],
    ["青岛", "埃里温"],
    ["ереван", "ЦИНДАО"],
    ["cn-qingdao", "am-yerevan"],
  ])("%s %s is found, as a record of the documented shape", async (a, b) => {
    const { code, out } = await amity("show", a, b, "--as-of", "2023-01-01", "--json");
    expect(code).toBe(0);
    const record = JSON.parse(out);
    expect(Object.keys(record)).toEqual([
      "partnership",
      "places",
      "asOf",
      "revision",
      "state",
      "instruments",
      "claims",
    ]);
    expect(record).toMatchObject({
      partnership: ID,
      asOf: "2023-01-01",
      state: { kind: "friendly-cooperation", standing: "in force", certainty: "certain" },
    });
  });

  test("says it in a sentence, with the ladder and who says so", async () => {
    const { out } = await amity("show", "Shenyang", "Irkutsk");
    expect(out).toContain("Sister cities since 12 August 1992.");
    expect(out).toContain("The sources disagree about the date.");
    expect(out).toContain("≠ Shenyang [one side] establishes: 12 August 1992 (another date)");
    expect((await amity("show", "Heihe", "Zhuhai")).out).toContain("17 November (year unknown)");
  });
});

describe("judge", () => {
  const reason = ["--reason", "a test says so"];

  test("wants exactly one decision, a reason and a claim that there is", async () => {
    expect((await amity("judge", SISTER, ...reason)).code).toBe(2);
    expect((await amity("judge", SISTER, "--accept", "--reject", ...reason)).code).toBe(2);
    expect((await amity("judge", SISTER, "--reject")).code).toBe(2);
    expect((await amity("judge", SISTER, "--reject", "--reason", "  ")).code).toBe(2);
    expect((await amity("judge", SISTER, "--reject", "--author", " ", ...reason)).code).toBe(2);
    expect((await amity("judge", "no-such-claim", "--reject", ...reason)).code).toBe(3);
    expect((await amity("judge", SISTER, "--same-act", "no-such-claim", ...reason)).code).toBe(3);
    expect(await latestRevision(database.read)).toBe(1);
  });

  test("no act is shared by two partnerships", async () => {
    const other = "cn-shenyang--ru-irkutsk--shenyang-fao-list";
    const { code, note } = await amity("judge", SISTER, "--same-act", other, ...reason);
    expect([code, note]).toEqual([1, expect.stringContaining("different places")]);
    expect(await latestRevision(database.read)).toBe(1);
  });

  test("changes the state, the spells and the page; what was known before stays as it was; a later one takes its place", async () => {
    const stateAt = async (knownAt?: Revision) => {
      const asked = { asOf: knownDay("2026-01-01"), ...(knownAt && { knownAt: { revision: knownAt } }) };
      return (await readPartnership(database.read, ID, asked)).state;
    };
    const spellsAt = async (known: Revision) => (await storedSpells(database.read, [ID], known)).get(ID);
    const before = await spellsAt(1 as Revision);

    for (const claim of [SISTER, PEOPLES_DAILY, CONFIRMING]) {
      expect((await amity("judge", claim, "--reject", "--author", "Anna", ...reason)).code).toBe(0);
    }
    expect(await stateAt()).toMatchObject({ kind: "friendly-cooperation", certainty: "certain" });
    expect(await stateAt(1 as Revision)).toMatchObject({ kind: "sister", certainty: "certain" });
    expect(await spellsAt(4 as Revision)).not.toEqual(before);
    expect(await spellsAt(1 as Revision)).toEqual(before);

    const shown = (await amity("show", "Qingdao", "Yerevan")).out;
    expect(shown).toContain("Set aside:");
    expect(shown).toContain("judged reject by Anna in revision 2: a test says so");

    const { out } = await amity("judge", SISTER, "--accept", "--json", ...reason);
    const changed = JSON.parse(out);
    expect(changed).toMatchObject({
      judgement: "accept",
      partnership: ID,
      revision: 5,
      before: { kind: "friendly-cooperation" },
      after: { kind: "sister" },
    });
    const record = await readPartnership(database.read, ID, {});
    expect(record.judgements.filter(({ citation }) => citation === SISTER).map(({ kind }) => kind)).toEqual([
      "accept",
    ]);
    expect(await stateAt(4 as Revision)).toMatchObject({ kind: "friendly-cooperation" });
  });

  test("the same again is recorded once; another reason is another judgement", async () => {
    const claim = "cn-shenyang--ru-irkutsk--shenyang-fao-list";
    const known = await latestRevision(database.read);
    expect((await amity("judge", claim, "--accept", ...reason)).out).toContain(`as revision ${known + 1} `);
    const again = await amity("judge", claim, "--accept", ...reason);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining("Nothing was recorded")]);
    expect(
      JSON.parse((await amity("judge", claim, "--accept", "--json", ...reason)).out).revision,
    ).toBeNull();
    expect(await latestRevision(database.read)).toBe(known + 1);
    await amity("judge", claim, "--accept", "--reason", "another reason");
    await amity("judge", claim, "--accept", "--author", "Anna", "--reason", "another reason");
    expect(await latestRevision(database.read)).toBe(known + 3);
  });

  test("what nobody decided cannot be taken back, nor without a reason, nor together with a decision", async () => {
    const known = await latestRevision(database.read);
    const claim = "cn-heihe--ru-blagoveshchensk--no-such";
    expect((await amity("judge", claim, "--withdraw", ...reason)).code).toBe(3);
    const nothing = await amity("judge", PEOPLES_DAILY, "--same-act", SISTER, "--withdraw", ...reason);
    expect(nothing.code).toBe(2);
    expect((await amity("judge", CONFIRMING, "--withdraw", "--reason", " ")).code).toBe(2);
    const [fresh] = await database.read
      .selectFrom("act_claim")
      .select("citation_id")
      .where("citation_id", "not in", (e) => e.selectFrom("judgement").select("citation_id"))
      .orderBy("citation_id")
      .limit(1)
      .execute();
    const refused = await amity("judge", fresh?.citation_id ?? "", "--withdraw", ...reason);
    expect([refused.code, refused.note]).toEqual([1, expect.stringContaining("nothing to take back")]);
    expect(await latestRevision(database.read)).toBe(known);
  });

  test("a decision is taken back: the state is as before it, and what was known then stays", async () => {
    const claim = "cn-shenyang--ru-irkutsk--shenyang-fao-list";
    const shenyang = "cn-shenyang--ru-irkutsk" as PartnershipId;
    const spellsAt = async (known: Revision) =>
      new Set(
        (await storedSpells(database.read, [shenyang], known))
          .get(shenyang)
          ?.map((row) => Object.values(row).map(String).join()),
      );
    await amity("judge", claim, "--reject", "--author", "Anna", ...reason);
    const rejected = await latestRevision(database.read);
    const { code, out } = await amity("judge", claim, "--withdraw", "--reason", "Anna misread it");
    expect(code).toBe(0);
    expect(out).toContain("Taken back: reject by Anna: a test says so");
    expect(out).toContain(`Recorded as revision ${rejected + 1} by command line: Anna misread it`);
    expect(await spellsAt((rejected + 1) as Revision)).toEqual(await spellsAt(1 as Revision));
    expect(await spellsAt(rejected)).not.toEqual(await spellsAt(1 as Revision));
    const at = async (known: Revision) =>
      (await readPartnership(database.read, shenyang, { knownAt: { revision: known } })).judgements.length;
    expect([await at(rejected), await at((rejected + 1) as Revision)]).toEqual([1, 0]);
    const [last] = await listRevisions(database.read, 1);
    expect(last?.summary).toContain("Anna misread it");
  });

  test("a claim that is not about an act is accepted, rejected and taken back, and belongs to no act", async () => {
    const row = await database.read
      .selectFrom("citation")
      .select("id")
      .where("id", "not in", (e) => e.selectFrom("act_claim").select("citation_id"))
      .orderBy("id")
      .executeTakeFirstOrThrow();
    const known = await latestRevision(database.read);
    for (const decision of [["--same-act", SISTER], ["--other-act"]]) {
      const { code, note } = await amity("judge", row.id, ...decision, ...reason);
      expect([code, note]).toEqual([2, expect.stringContaining("not about an act")]);
    }
    expect((await amity("judge", SISTER, "--same-act", row.id, ...reason)).code).toBe(1);
    expect(await latestRevision(database.read)).toBe(known);
    for (const decision of ["--reject", "--accept", "--withdraw"]) {
      const { code, out } = await amity("judge", row.id, decision, ...reason);
      expect([code, out]).toEqual([0, expect.stringContaining("no partnership changes")]);
      expect(out).toContain("Recorded as revision");
    }
    expect(await latestRevision(database.read)).toBe(known + 3);
  });

  test("another act stands on its own", async () => {
    const claim = "cn-shenyang--ru-irkutsk--shenyang-fao-list";
    expect((await amity("judge", claim, "--other-act", ...reason)).out).toContain("Recorded as revision");
    const { instruments } = await readPartnership(
      database.read,
      "cn-shenyang--ru-irkutsk" as PartnershipId,
      {},
    );
    expect(instruments.filter(({ kind }) => kind === "sister")).toHaveLength(2);
    expect(instruments.flatMap(({ conflicts }) => conflicts)).toEqual([]);
  });
});
