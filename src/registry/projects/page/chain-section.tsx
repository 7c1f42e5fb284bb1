import type { Child } from "hono/jsx";
import type { Language } from "../../../kernel/languages.ts";
import { Facts } from "../../../web/components/parts.tsx";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import { type Dossier, statementsOf, titleOf } from "../../dossiers/dossier.ts";
import type { Kinds } from "../../dossiers/kind.ts";
import type { DossierAsked } from "../../dossiers/presenter.ts";
import { displayNames } from "../../places/place.store.ts";
import { placeName, timesOnly } from "../../places/place-words.tsx";
import { projectMessages } from "../project.messages.ts";
import { statusOf } from "../project-facts.ts";
import type { Chain } from "../read-chains.ts";
import { StatusTags } from "./status-words.tsx";

/** Meeting → list → deliverable → project or act → proof, a step a line; where a step is missing it says so. */
export async function chainSection(asked: DossierAsked, chains: readonly Chain[]): Promise<Child> {
  const { read, at, language, dossier } = asked;
  const t = translator(projectMessages, language);
  const parties = chains.flatMap(({ acts }) => acts.flatMap((act) => act.parties));
  const places = await displayNames(read, parties, at.known);
  const link = (one: Dossier, status = false): Child =>
    one.id === dossier.id && one.kind === dossier.kind ? (
      <b aria-current="true">
        {titleIn(asked.kinds, one, language)} <span class="soft">({t("thisOne")})</span>
      </b>
    ) : (
      <>
        <DossierLink asked={asked} dossier={one} />{" "}
        {status ? <StatusTags language={language} of={statusOf(one, at.asOf)} /> : null}
      </>
    );
  return (
    <section>
      <h2 id="chain">{t("chain")}</h2>
      {chains.map(({ meetings, lists, deliverable, projects, acts, proofs }) => (
        <Facts
          of={[
            ...(deliverable
              ? ([
                  [
                    t("stepMeeting"),
                    eachOr(
                      meetings.map((one) => link(one)),
                      t("noMeeting"),
                    ),
                  ],
                  [
                    t("stepList"),
                    eachOr(
                      lists.map((one) => (
                        <>
                          {link(one)} {notRead(asked, one)}
                        </>
                      )),
                      t("noList"),
                    ),
                  ],
                  [t("stepDeliverable"), link(deliverable, true)],
                ] satisfies [Child, Child][])
              : ([[t("stepDeliverable"), eachOr([], t("noDeliverable"))]] satisfies [Child, Child][])),
            ...(projects.length > 0 || acts.length === 0
              ? ([
                  [
                    t("stepProject"),
                    eachOr(
                      projects.map((one) => link(one, true)),
                      t("noProject"),
                    ),
                  ],
                ] satisfies [Child, Child][])
              : []),
            ...(acts.length > 0
              ? ([
                  [
                    t("stepAct"),
                    eachOr(
                      acts.map((act) => (
                        <>
                          <a
                            href={localHref(
                              language,
                              `/partnerships/${act.partnership}`,
                              timesOnly(asked.query),
                            )}
                          >
                            {act.parties.map((place) => placeName(places, place, language)).join(" – ")}
                          </a>
                          {", "}
                          <a
                            href={`${localHref(language, `/sources/${act.source}`, timesOnly(asked.query))}#${act.citation}`}
                            lang={act.language ?? undefined}
                          >
                            {act.title}
                          </a>
                        </>
                      )),
                      "",
                    ),
                  ],
                ] satisfies [Child, Child][])
              : []),
            [
              t("stepProof"),
              eachOr(
                proofs.map(({ source, title, language: tag }) => (
                  <a
                    href={localHref(language, `/sources/${source}`, timesOnly(asked.query))}
                    lang={tag ?? undefined}
                  >
                    {title}
                  </a>
                )),
                t("noProof"),
              ),
            ],
          ]}
        />
      ))}
    </section>
  );
}

const eachOr = (links: readonly Child[], none: string): Child =>
  links.length === 0 ? (
    <span class="soft">{none}</span>
  ) : (
    <ul class="values">
      {links.map((link) => (
        <li>{link}</li>
      ))}
    </ul>
  );

function notRead({ language }: DossierAsked, list: Dossier): Child {
  const read = statementsOf(list, "reading").some(
    ({ value }) => value.type === "code" && value.code === "not read",
  );
  return read ? <span class="soft">({translator(projectMessages, language)("listNotRead")})</span> : null;
}

const titleIn = (kinds: Kinds, dossier: Dossier, language: Language): Child => {
  const title = titleOf(dossier, kinds.of(dossier.kind), language);
  return title.language && title.language !== language ? (
    <span lang={title.language}>{title.text}</span>
  ) : (
    title.text
  );
};

/** The title of a record, leading to it. */
export const DossierLink = ({
  asked: { kinds, language, query },
  dossier,
}: {
  asked: Pick<DossierAsked, "kinds" | "language" | "query">;
  dossier: Dossier;
}) => (
  <a href={localHref(language, `/${kinds.of(dossier.kind).path}/${dossier.id}`, timesOnly(query))}>
    {titleIn(kinds, dossier, language)}
  </a>
);
