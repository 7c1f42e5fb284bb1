import type { Language } from "../../kernel/languages.ts";
import type { Said } from "../history/difference.ts";
import type { RecordThen } from "../history/record-then.ts";

interface Side {
  title: string;
  record: RecordThen;
}

/** What is said of two records, a column each; on a phone one below the other. */
export const SideBySide = ({ language, goes, stays }: { language: Language; goes: Side; stays: Side }) => (
  <div class="side-by-side">
    {[goes, stays].map(({ title, record }) => (
      <section>
        <h3>{title}</h3>
        <ul>
          {record.said.map((said) => (
            <li>{wordsOf(language, said)}</li>
          ))}
        </ul>
      </section>
    ))}
  </div>
);

function wordsOf(language: Language, { head, parts, source, because }: Said): string {
  const chinese = language === "zh-Hans";
  const said = parts.map(([label, words]) => (label ? `${label} ${words}` : words));
  const whole = [...said, because?.reason ?? "", source?.title ?? ""].filter(Boolean);
  return `${head}${chinese ? "：" : ": "}${whole.join(chinese ? "，" : ", ")}`;
}
