import { describe, expect, test } from "vitest";
import { loadedDatabase } from "../../../../test/support/database.ts";
import { knownDay } from "../../../kernel/day.ts";
import type { PartnershipId } from "../../../kernel/ids.ts";
import { LANGUAGES, type Language } from "../../../kernel/languages.ts";
import { readPartnership } from "../record/partnership-record.ts";
import { ladderOf } from "./ladder-model.ts";
import { sentenceOf } from "./sentence.ts";

const database = await loadedDatabase();

const read = (id: string, asOf: string) =>
  readPartnership(database.read, id as PartnershipId, { asOf: knownDay(asOf) });

async function said(id: string, asOf: string, language: Language): Promise<string> {
  const { lead, rest } = sentenceOf(language, await read(id, asOf));
  return [lead, ...rest].join(language === "zh-Hans" ? "" : " ");
}

const CASES: [what: string, id: string, asOf: string, said: [string, string, string]][] = [
  [
    "a ladder",
    "am-yerevan--cn-qingdao",
    "2023-07-01",
    [
      "Sister cities since 20 June 2023. Before that: friendly-cooperation agreement (17 June 2022). Each step claimed by one side.",
      "自2023年6月20日起为友好城市。此前：友好合作关系协议（2022年6月17日）。每一步都只有一方有此说。",
      "Города-побратимы с 20 июня 2023 г. До этого: соглашение о дружественном сотрудничестве (17 июня 2022 г.). О каждом шаге говорит одна сторона.",
    ],
  ],
  [
    "nothing yet, and what came later",
    "am-yerevan--cn-qingdao",
    "2021-01-01",
    [
      "Nothing between them was in force on 1 January 2021. On record for later: friendly-cooperation agreement (17 June 2022); sister-city agreement (20 June 2023).",
      "2021年1月1日双方之间没有有效的结好关系。此后的记录：友好合作关系协议（2022年6月17日）；友好城市协议（2023年6月20日）。",
      "По состоянию на 1 января 2021 г. между ними ничего не действовало. Позднее: соглашение о дружественном сотрудничестве (17 июня 2022 г.); соглашение о побратимстве (20 июня 2023 г.).",
    ],
  ],
  [
    "an end",
    "cn-beijing--cz-prague",
    "2020-01-01",
    [
      "No longer sister cities. Ended: between 7 and 9 October 2019. Known from third parties only. The sources disagree about the date.",
      "不再是友好城市。终止：2019年10月7日至9日之间。仅见于第三方。各来源对日期说法不一。",
      "Больше не города-побратимы. Прекращено: не ранее 7 и не позднее 9 октября 2019 г. Известно только от третьей стороны. Источники расходятся в дате.",
    ],
  ],
  [
    "a suspension that lists contradict",
    "cn-panjin--tr-yalova",
    "2026-06-01",
    [
      "Sister cities, suspended: probably December 2019. Still listed in February 2026: that is a conflict, not a revival. Claimed by one side.",
      "友好城市，已中止：可能为2019年12月。2026年2月仍列于名录：这是矛盾，并非恢复。仅一方有此说。",
      "Города-побратимы, связи приостановлены: предположительно декабрь 2019 г. Всё ещё в перечнях (февраль 2026 г.): это противоречие, а не возобновление. Так говорит одна сторона.",
    ],
  ],
  [
    "a term that ran out",
    "cn-shanghai--se-gothenburg",
    "2021-01-01",
    [
      "No longer sister cities. The term ran out: about December 2019.",
      "不再是友好城市。期满：约2019年12月。",
      "Больше не города-побратимы. Срок истёк: примерно декабрь 2019 г.",
    ],
  ],
  [
    "an intention that may be more",
    "cn-qinghai--pk-khyber-pakhtunkhwa",
    "2026-01-01",
    [
      "At least an intention of partnership: 9 December 2021. Also possible: sister city. Known from third parties only. The sources disagree about what it is.",
      "至少有结好意向：2021年12月9日。另有可能：友好城市。仅见于第三方。各来源对类别说法不一。",
      "По меньшей мере намерение о партнёрстве: 9 декабря 2021 г. Также возможно: побратимство. Известно только от третьей стороны. Источники расходятся в том, какая это связь.",
    ],
  ],
  [
    "lists alone",
    "am-gyumri--cn-xian",
    "2026-06-01",
    [
      "Listed as partner cities since 30 April 2023 at the latest; no source here names an act. Known from third parties only.",
      "至迟自2023年4月30日起在名录中列为结好城市；现有来源均未提及具体文件。仅见于第三方。",
      "Числятся в перечнях как города-партнёры не позднее чем с 30 апреля 2023 г.; ни один источник не называет документа. Известно только от третьей стороны.",
    ],
  ],
  [
    "five cities and a year that nobody gives",
    "cn-heihe--cn-zhuhai--ru-blagoveshchensk--ru-nizhny-novgorod--ru-yuzhno-sakhalinsk",
    "2026-06-01",
    [
      "Possibly friendly-cooperation cities since 17 November (year unknown). The sources do not make it certain. Known from third parties only.",
      "可能自11月17日（年份不详）起为友好合作关系城市。现有来源尚不足以确定。仅见于第三方。",
      "Возможно, города дружественного сотрудничества с 17 ноября (год неизвестен). Источники не дают уверенности. Известно только от третьей стороны.",
    ],
  ],
];

describe("the sentence of", () => {
  test.each(CASES)("%s", async (_, id, asOf, expected) => {
    for (const [index, language] of LANGUAGES.entries()) {
      expect(await said(id, asOf, language)).toContain(expected[index]);
    }
  });
});

describe("the ladder", () => {
  const drawn = async (id: string, asOf: string) => {
    const { instruments, parties } = await read(id, asOf);
    return ladderOf(
      instruments,
      parties.map((party) => party.id),
      knownDay(asOf),
    );
  };

  test("has a bar a tie, strongest first; the weaker one goes on beneath the stronger", async () => {
    const ladder = await drawn("am-yerevan--cn-qingdao", "2023-07-01");
    expect(ladder?.rows.map((row) => [row.of, ...row.pieces.map(({ look }) => look)])).toEqual([
      ["sister", "certain"],
      ["friendly-cooperation", "certain", "under"],
    ]);
    expect(ladder?.rows.map(({ marks }) => marks.length)).toEqual([1, 1]);
  });

  test("fades in over the days on which a year can mean to begin", async () => {
    const ladder = await drawn("by-minsk-savietski--cn-shanghai-changning", "2026-01-01");
    const intention = ladder?.rows.find(({ of }) => of === "intention");
    expect(intention?.pieces.map(({ look }) => look)).toEqual(["fading in", "certain", "under"]);
    const [fade, sure] = intention?.pieces ?? [];
    expect(fade?.to).toBe(sure?.from);
  });

  test("ends at the end, goes on as suspended after a suspension, and shows lists as ticks", async () => {
    const over = await drawn("cn-beijing--cz-prague", "2026-01-01");
    expect(over?.rows[0]?.pieces.at(-1)?.to).toBeLessThan(0.5);
    const suspended = await drawn("cn-panjin--tr-yalova", "2026-06-01");
    expect(suspended?.rows[0]?.pieces.at(-1)).toMatchObject({ look: "suspended", to: 1 });
    expect(suspended?.rows.at(-1)).toMatchObject({ of: "lists" });
  });

  test("draws both kinds where the sources disagree about the kind", async () => {
    const ladder = await drawn("cn-qinghai--pk-khyber-pakhtunkhwa", "2026-01-01");
    expect(ladder?.rows.map((row) => [row.of, row.pieces.at(-1)?.look])).toEqual([
      ["sister", "possible"],
      ["intention", "certain"],
    ]);
  });
});
