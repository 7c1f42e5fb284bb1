import type { KindMapping } from "./mapping.ts";

const SISTER: KindMapping = { strength: "sister" };
const FRIENDLY: KindMapping = { strength: "friendly-cooperation" };
const INTENT: KindMapping = { form: "letter of intent", effect: "intends", strength: null };
const OVER: KindMapping = { became: "ends" };

/** Words by which lists tell kinds and states of ties, and what they say. docs/method/import.md shows them. */
const WORDS: readonly (readonly [KindMapping, string])[] = [
  [
    SISTER,
    `sister, sister city, sister cities, sister city agreement, sister relationship, twin, twin town, twin city, twin towns,
    twinned, twinning, town twinning, partner city, partner town, twinning agreement, partnership agreement,
    友好城市, 友好城市关系, 友城, 姐妹城市, 姊妹城市, 友好省州, 友好城区, 姉妹都市, 友好都市, 자매도시,
    побратим, город-побратим, города-побратимы, побратимство, побратимские связи, договор о побратимстве,
    partnerschaft, städtepartnerschaft, partnerstadt, jumelage, jumelée, ville jumelée, hermanamiento, ciudad hermana,
    hermanada, gemellaggio, geminação, miasto partnerskie`,
  ],
  [
    FRIENDLY,
    `friendly cooperation, friendly exchange, friendship city, friendly city, friendly cooperation city, friendship,
    友好合作, 友好合作城市, 友好交流城市, 友好交流, 友好合作关系, 友好交流关系, 友好合作关系城市, 우호도시,
    дружественный город, дружественные связи, дружеские связи, freundschaft, städtefreundschaft, amitié, pacte d'amitié`,
  ],
  [
    INTENT,
    "letter of intent, intent, intention, planned, 意向, 意向书, 意向城市, 结好意向, протокол о намерениях, намерение, absichtserklärung",
  ],
  [
    { form: "memorandum" },
    "memorandum, mou, memorandum of understanding, 备忘录, 谅解备忘录, меморандум, memorando",
  ],
  [
    { form: "agreement" },
    "agreement, treaty, contract, 协议, 协议书, соглашение, договор, vertrag, abkommen, accord, convention, acuerdo, convenio",
  ],
  [{ form: "protocol" }, "protocol, 议定书, протокол, protokoll, protocole, protocolo"],
  [
    { form: "declaration" },
    "declaration, joint declaration, 宣言, 联合声明, декларация, erklärung, déclaration, declaración",
  ],
  [
    {},
    "active, in force, current, valid, 有效, 生效, действует, действующий, активен, aktiv, en vigueur, actif, vigente, activo",
  ],
  [
    OVER,
    `ended, terminated, former, dissolved, cancelled, canceled, inactive since termination, 终止, 已终止, 解除, 已解除, 取消,
    прекращено, прекращён, прекращен, расторгнуто, расторгнут, бывший, beendet, aufgelöst, gekündigt, ehemalig, rompu, terminé, terminado`,
  ],
  [
    { became: "suspends" },
    "suspended, frozen, on hold, 暂停, 中止, 冻结, приостановлено, приостановлен, заморожено, ausgesetzt, ruhend, suspendu, suspendido",
  ],
  [
    { became: "expires" },
    "expired, lapsed, 到期, 已到期, истёк, истек, abgelaufen, expiré, expirado, vencido",
  ],
];

/** A word as words are compared: large and small letters, wide letters and spaces make no difference. */
export const plainWord = (word: string) => word.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();

const KNOWN: ReadonlyMap<string, KindMapping> = new Map(
  WORDS.flatMap(([kind, words]) => words.split(",").map((word) => [plainWord(word), kind] as const)),
);

/** What a word says of a tie; null where it is not known. */
export const kindOfWord = (word: string): KindMapping | null => KNOWN.get(plainWord(word)) ?? null;
