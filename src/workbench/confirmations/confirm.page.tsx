import type { Context } from "hono";
import type { Database, ReadDb } from "../../database/database.ts";
import { fieldOf, formOf } from "../../http/form.ts";
import { formatDay, today } from "../../kernel/day.ts";
import { Refusal } from "../../kernel/errors.ts";
import { formatDayIn } from "../../kernel/partial-date.ts";
import { partyName } from "../../registry/partnerships/page/names.ts";
import {
  type PartnershipRecord,
  readPartnership,
} from "../../registry/partnerships/record/partnership-record.ts";
import { Heading } from "../../web/components/names.tsx";
import { Notice } from "../../web/components/parts.tsx";
import { addressOf, localHref, type Pages } from "../../web/language.ts";
import { renderPage } from "../../web/layout.tsx";
import { translator } from "../../web/messages.ts";
import { hashOf } from "../accounts/secret.ts";
import { keepSecretAddress } from "../secret-address.ts";
import type { ConfirmationAnswer } from "./answer.ts";
import { confirmMessages } from "./confirm.messages.ts";
import { ConfirmForm } from "./confirm-form.tsx";
import { type ConfirmationRequest, findOpen } from "./confirmation.store.ts";
import { heldOf } from "./held.ts";
import { sentenceOfAct, sidesOf, stateSentence, WhatIsHeld } from "./held-words.tsx";
import { LastLook } from "./last-look.tsx";
import { type AnswerFaults, answerFields, readAnswer, type TypedAnswer } from "./read-answer.ts";
import { recordAnswer } from "./record-answer.ts";

const LONGEST = { field: 200, remark: 2000 } as const;

interface Opened {
  request: ConfirmationRequest;
  record: PartnershipRecord;
}

/** What a link opens, if it still stands. Every link that does not is found no sooner than any other. */
async function open(read: ReadDb, secret: string): Promise<Opened | null> {
  const request = await findOpen(read, hashOf(secret) ?? "");
  if (request === null) return null;
  return { request, record: await readPartnership(read, request.partnership, {}) };
}

/** The other side answers: by the secret in the address, without an account, once. */
export function addConfirmPages(pages: Pages, database: Database): void {
  pages.get("/confirm/thanks", (c) => {
    keepSecretAddress(c);
    return drawEnd(c, "thanks", 200);
  });
  pages.get("/confirm/:secret", async (c) => {
    keepSecretAddress(c);
    const opened = await database.snapshot((read) => open(read, c.req.param("secret")));
    return opened ? drawForm(c, opened, () => "") : drawEnd(c, "closed", 404);
  });
  pages.post("/confirm/:secret", async (c) => {
    keepSecretAddress(c);
    const secret = c.req.param("secret");
    const opened = await database.snapshot((read) => open(read, secret));
    if (opened === null) return drawEnd(c, "closed", 404);
    const form = await formOf(c);
    const typed: TypedAnswer = (field) =>
      fieldOf(form, field, field === "remark" ? LONGEST.remark : LONGEST.field);
    const step = typed("step");
    if (step === "change") return drawForm(c, opened, typed);
    const read = readAnswer(typed, heldOf(opened.record).acts);
    if ("faults" in read) return drawForm(c, opened, typed, { faults: read.faults, status: 400 });
    if (step !== "send") return drawLastLook(c, opened, typed, read.answer);
    return send(c, database, secret, opened, { typed, answer: read.answer });
  });
}

async function send(
  c: Context,
  database: Database,
  secret: string,
  opened: Opened,
  { typed, answer }: { typed: TypedAnswer; answer: ConfirmationAnswer },
): Promise<Response> {
  const { language } = addressOf(c);
  const fields = answerFields(heldOf(opened.record).acts).filter(
    (field) => !["name", "post", "remark"].includes(field),
  );
  try {
    const recorded = await database.write((tx) =>
      recordAnswer(
        tx,
        hashOf(secret) ?? "",
        {
          answer,
          digest: typed("digest"),
          name: typed("name") || null,
          post: typed("post") || null,
          remark: typed("remark") || null,
          said: Object.fromEntries(
            fields.map((field) => [field, typed(field)]).filter(([, text]) => text !== ""),
          ),
        },
        (record, { place }) => ({
          state: stateSentence(language, record),
          act: (id) => sentenceOfAct(language, record, id),
          title: translator(confirmMessages, language)("sourceTitle", {
            place: partyName(language, record.parties, place),
            day: formatDay(today()),
          }),
        }),
        language,
      ),
    );
    return recorded === null
      ? drawEnd(c, "closed", 404)
      : c.redirect(localHref(language, "/confirm/thanks"), 303);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "held-changed") throw error;
    const anew = await database.snapshot((read) => open(read, secret));
    return anew ? drawForm(c, anew, typed, { status: 409 }) : drawEnd(c, "closed", 404);
  }
}

function drawForm(
  c: Context,
  { request, record }: Opened,
  typed: TypedAnswer,
  { faults = new Map(), status = 200 }: { faults?: AnswerFaults; status?: 200 | 400 | 409 } = {},
): Promise<Response> {
  const { language, path } = addressOf(c);
  const t = translator(confirmMessages, language);
  return renderPage(
    c,
    { title: t("title"), confidential: true, status },
    <>
      <Heading title={t("title")}>
        {t("lead", {
          who: request.bodyName ?? t("theRegistry"),
          addressee: request.addressee,
          ...sidesOf(language, record, request.place),
        })}
      </Heading>
      {status === 409 ? (
        <div role="alert">
          <Notice kind="warning">{t("changed")}</Notice>
        </div>
      ) : null}
      <h2>{t("weHold")}</h2>
      <WhatIsHeld language={language} record={record} />
      <ConfirmForm
        language={language}
        record={record}
        action={localHref(language, path)}
        typed={typed}
        faults={faults}
      />
      <p class="soft small">{t("until", { day: formatDayIn(today(request.expiresAt), language) })}</p>
    </>,
  );
}

function drawLastLook(
  c: Context,
  { request, record }: Opened,
  typed: TypedAnswer,
  answer: ConfirmationAnswer,
): Promise<Response> {
  const { language, path } = addressOf(c);
  const t = translator(confirmMessages, language);
  const { us } = sidesOf(language, record, request.place);
  const carried = ["digest", ...answerFields(heldOf(record).acts)]
    .map((field) => [field, typed(field)] as const)
    .filter(([, value]) => value !== "");
  return renderPage(
    c,
    { title: t("lastLook"), confidential: true },
    <>
      <Heading title={t("lastLook")}>{t("lastLookLead", { us })}</Heading>
      <LastLook language={language} record={record} answer={answer} />
      <form class="work-form" method="post" action={localHref(language, path)}>
        {carried.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <p class="buttons">
          <button type="submit" name="step" value="send">
            {t("send")}
          </button>
          <button type="submit" name="step" value="change">
            {t("change")}
          </button>
        </p>
      </form>
    </>,
  );
}

/** What stands where a link has led, or leads no more: the same for every link that does not stand. */
function drawEnd(c: Context, what: "thanks" | "closed", status: 200 | 404): Promise<Response> {
  const { language } = addressOf(c);
  const t = translator(confirmMessages, language);
  return renderPage(
    c,
    { title: t(what), confidential: true, status },
    <>
      <Heading title={t(what)}>{t(`${what}Lead`)}</Heading>
      <p>
        <a href={localHref(language, "/")}>{t("home")}</a>
      </p>
    </>,
  );
}
