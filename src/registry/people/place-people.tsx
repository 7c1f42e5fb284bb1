import type { OrganizationId, PlaceId } from "../../kernel/ids.ts";
import { DataTable } from "../../web/components/table.tsx";
import { localHref } from "../../web/language.ts";
import { translator, writeDay } from "../../web/messages.ts";
import { listSubjects, readDossiers } from "../dossiers/dossier.store.ts";
import { type Dossier, statementsOf } from "../dossiers/dossier.ts";
import { organizationsById } from "../organizations/organization.store.ts";
import type { PlaceSectionMaker } from "../places/place.page.tsx";
import { timesOnly } from "../places/place-words.tsx";
import { nameOf } from "./organization/organization-words.tsx";
import { ORGANIZATION } from "./organization-dossier.ts";
import { peopleMessages } from "./people.messages.ts";
import { PERSON } from "./person.ts";
import { heldOn, type Post, postsOf } from "./post.ts";
import { HeldTag, PostName, saidOf } from "./post-words.tsx";
import { RecordLink } from "./records-naming.tsx";

const MOST = 200;

/** Who held a post in a place, and for a country the organizations it stands behind, for the page of the place. */
export const placePeople: PlaceSectionMaker = async (read, { record, at, language, query }) => {
  const { id } = record.place;
  const idsOf = (kind: "person" | "organization") =>
    listSubjects(read, kind, at.known, { place: id }, { limit: MOST });
  const people = await readDossiers(read, "person", await idsOf("person"), at.known);
  const holders = people.flatMap((person) =>
    postsOf(person)
      .filter(({ places }) => places.includes(id))
      .map((post) => ({ person, post })),
  );
  const told = await readDossiers(read, "organization", await idsOf("organization"), at.known);
  const backed = told.filter((one) => rolesIn(one, id).length > 0);
  if (holders.length + backed.length === 0) return null;
  const t = translator(peopleMessages, language);
  const names = await organizationsById(
    read,
    backed.map(({ id: own }) => own as string as OrganizationId),
    at.known,
  );
  const roles = ORGANIZATION.properties["supported by"].roles;
  const body = (
    <>
      {holders.length > 0 ? (
        <>
          <h2 id="people">{t("holders")}</h2>
          <DataTable<{ person: Dossier; post: Post }>
            label={t("holders")}
            columns={[
              {
                head: PERSON.one[language],
                names: true,
                cell: ({ person }) => (
                  <RecordLink dossier={person} kind={PERSON} asked={{ language, query }} />
                ),
              },
              { head: t("post"), cell: ({ post }) => <PostName post={post} language={language} /> },
              {
                head: t("said"),
                cell: ({ post }) => post.claims.map((claim) => saidOf(claim, language)).join("; "),
              },
              {
                head: t("onDay", { day: writeDay(language, at.asOf) }),
                cell: ({ post }) => <HeldTag held={heldOn(post, at.asOf)} language={language} />,
              },
            ]}
            rows={holders}
          />
        </>
      ) : null}
      {backed.length > 0 ? (
        <>
          <h2 id="organizations">{t("backs")}</h2>
          <ul>
            {backed.map((one) => {
              const own = names.get(one.id as string as OrganizationId);
              const { text, lang } = nameOf({ id: one.id, names: own?.names ?? {} }, language);
              const words = rolesIn(one, id).map((role) => roles[role]?.[language] ?? role);
              return (
                <li>
                  <a href={localHref(language, `/organizations/${one.id}`, timesOnly(query))} lang={lang}>
                    {text}
                  </a>{" "}
                  <span class="soft">{words.join(language === "zh-Hans" ? "、" : ", ")}</span>
                </li>
              );
            })}
          </ul>
        </>
      ) : null}
    </>
  );
  return { body };
};

type Role = keyof (typeof ORGANIZATION.properties)["supported by"]["roles"];

/** What a place does for an organization, as sources say. */
const rolesIn = (organization: Dossier, place: PlaceId): Role[] => [
  ...new Set(
    statementsOf(organization, "supported by").flatMap(({ value, role }) =>
      value.type === "place" && value.place === place && role !== null ? [role as Role] : [],
    ),
  ),
];
