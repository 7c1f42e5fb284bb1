import type { PlaceId } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { isAtLeast, type Role } from "../../../kernel/role.ts";
import { PlaceCalled, PlaceLink, placeName } from "../../../registry/places/place-words.tsx";
import { CheckField, SelectField, TextField } from "../../../web/components/form.tsx";
import { Heading } from "../../../web/components/names.tsx";
import { Breadcrumb, Empty, Facts } from "../../../web/components/parts.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { localHref } from "../../../web/language.ts";
import { regionName, translator } from "../../../web/messages.ts";
import type { Link } from "../../accounts/link.store.ts";
import { languageChoices } from "../../accounts/page/account-view.tsx";
import { Invitations, type InvitationTyped } from "../../accounts/page/invitation-view.tsx";
import { type FormFault, faultAt } from "../../form-fault.ts";
import { roleMessages } from "../../role.messages.ts";
import { BODY_KINDS, type Body } from "../body.ts";
import type { Delegation } from "../delegation.store.ts";
import type { Member } from "../grant.store.ts";
import type { BodyAsked } from "../keep-body.ts";
import { LONGEST_BODY_NAME } from "../keep-body.ts";
import { bodyKindMessages, bodyMessages } from "./body.messages.ts";
import { Delegations, Members } from "./members-view.tsx";

type Names = ReadonlyMap<PlaceId, Record<string, string>>;

export interface DelegationTyped {
  to: string;
  role: string;
  until: string;
}

interface ListShown {
  language: Language;
  bodies: readonly (Body & { places: readonly PlaceId[]; role: Role | null })[];
  names: Names;
  administers: boolean;
  typed: BodyAsked | null;
  fault: FormFault | null;
}

export const BodyList = ({ language, bodies, names, administers, typed, fault }: ListShown) => {
  const t = translator(bodyMessages, language);
  return (
    <>
      <Heading title={t("bodies")}>{t("bodiesLead")}</Heading>
      {bodies.length === 0 ? (
        <Empty>{t("noBodies")}</Empty>
      ) : (
        <DataTable
          label={t("bodies")}
          narrow="stacked"
          columns={[
            {
              head: t("body"),
              names: true,
              cell: ({ id, name, closedAt }) => (
                <>
                  <a href={localHref(language, `/bodies/${id}`)}>{name}</a>{" "}
                  {closedAt ? <span class="tag">{t("closed")}</span> : null}
                </>
              ),
            },
            { head: t("kind"), cell: ({ kind }) => translator(bodyKindMessages, language)(kind) },
            {
              head: t("places"),
              cell: ({ places }) =>
                places.length === 0
                  ? t("noPlaces")
                  : places
                      .map((id) => placeName(names, id, language))
                      .join(language === "zh-Hans" ? "、" : ", "),
            },
            {
              head: t("twoPersonsWord"),
              cell: ({ twoPersons }) => t(twoPersons ? "asked" : "notAsked"),
            },
            {
              head: t("yourRole"),
              cell: ({ role }) => (role === null ? null : translator(roleMessages, language)(role)),
            },
          ]}
          rows={bodies}
        />
      )}
      {administers ? (
        <section>
          <h2>{t("newBody")}</h2>
          <p class="soft">{t("newBodyHint")}</p>
          <BodyForm
            language={language}
            action={localHref(language, "/bodies")}
            typed={typed ?? { name: "", kind: "city office", language, twoPersons: true }}
            fault={fault}
            button={t("make")}
          />
        </section>
      ) : null}
    </>
  );
};

const BodyForm = ({
  language,
  action,
  typed,
  fault,
  button,
}: {
  language: Language;
  action: string;
  typed: BodyAsked;
  fault: FormFault | null;
  button: string;
}) => {
  const t = translator(bodyMessages, language);
  const kind = translator(bodyKindMessages, language);
  return (
    <form class="work-form narrow-form" method="post" action={action}>
      <TextField
        name="name"
        label={t("name")}
        value={typed.name}
        fault={faultAt(fault, "name", language)}
        longest={LONGEST_BODY_NAME}
        required
      />
      <SelectField
        name="kind"
        label={t("kind")}
        value={typed.kind}
        choices={BODY_KINDS.map((value) => ({ value, label: kind(value) }))}
      />
      <SelectField
        name="language"
        label={t("language")}
        value={typed.language}
        choices={languageChoices(language)}
      />
      <CheckField name="twoPersons" label={t("twoPersons")} checked={typed.twoPersons} />
      <p class="buttons">
        <button type="submit">{button}</button>
      </p>
    </form>
  );
};

export interface BodyShown {
  language: Language;
  body: Body;
  /** The role of who looks. */
  role: Role | null;
  /** The role with which they keep its members; null: they do not. */
  manages: Role | null;
  administers: boolean;
  places: readonly PlaceId[];
  names: Names;
  search: {
    words: string;
    found: readonly { id: PlaceId; names: Record<string, string>; country: string }[];
  };
  members: readonly Member[];
  delegations: readonly Delegation[];
  /** Whom it may let act for it. */
  others: readonly Pick<Body, "id" | "name">[];
  invitations: readonly Link[];
  typed: { body: BodyAsked; delegation: DelegationTyped; invitation: InvitationTyped };
  fault: FormFault | null;
  /** Which of the forms has it. */
  faulty: "body" | "delegation" | "invitation";
}

export const OneBody = (shown: BodyShown) => {
  const { language, body, role, manages, administers, fault, faulty } = shown;
  const t = translator(bodyMessages, language);
  const path = localHref(language, `/bodies/${body.id}`);
  return (
    <>
      <Breadcrumb
        language={language}
        links={[{ href: localHref(language, "/bodies"), label: t("bodies") }]}
      />
      <Heading title={body.name} eyebrow={translator(bodyKindMessages, language)(body.kind)} />
      <Facts
        of={[
          ...(body.closedAt ? [[t("body"), t("closed")] as const] : []),
          [t("yourRole"), role === null ? "" : translator(roleMessages, language)(role)],
          [t("twoPersonsWord"), t(body.twoPersons ? "asked" : "notAsked")],
        ]}
      />
      <Places {...shown} />
      <Members {...shown} />
      {manages === null || !isAtLeast(manages, "registrar") ? null : (
        <Invitations
          language={language}
          invitations={shown.invitations}
          most={manages}
          action={`${path}/invitations`}
          typed={shown.typed.invitation}
          fault={faulty === "invitation" ? fault : null}
        />
      )}
      <Delegations {...shown} />
      {administers ? (
        <section>
          <h2>{t("settings")}</h2>
          <BodyForm
            language={language}
            action={path}
            typed={shown.typed.body}
            fault={faulty === "body" ? fault : null}
            button={t("save")}
          />
          <form method="post" action={`${path}/open`}>
            <input type="hidden" name="open" value={body.closedAt ? "yes" : "no"} />
            <p>
              <button type="submit">{t(body.closedAt ? "reopen" : "close")}</button>
            </p>
          </form>
        </section>
      ) : null}
    </>
  );
};

const Places = ({ language, body, administers, places, names, search }: BodyShown) => {
  const t = translator(bodyMessages, language);
  const path = localHref(language, `/bodies/${body.id}`);
  return (
    <section id="places">
      <h2>{t("places")}</h2>
      {places.length === 0 ? (
        <Empty>{t("noPlaces")}</Empty>
      ) : (
        <ul class="plain-list">
          {places.map((id) => (
            <li class="deeds">
              <PlaceLink language={language} id={id}>
                <PlaceCalled names={names.get(id)} id={id} language={language} />
              </PlaceLink>
              {administers ? (
                <PlaceForm
                  action={`${path}/places`}
                  place={id}
                  deed="remove"
                  label={t("removeThis", { name: placeName(names, id, language) })}
                >
                  {t("remove")}
                </PlaceForm>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {administers ? (
        <>
          <form class="work-form narrow-form" method="get" action={`${path}#places`}>
            <TextField name="place" type="search" label={t("findPlace")} value={search.words} longest={100} />
            <p class="buttons">
              <button type="submit">{t("find")}</button>
            </p>
          </form>
          {search.words === "" ? null : search.found.length === 0 ? (
            <p role="status">{t("nothingFound")}</p>
          ) : (
            <>
              <h3>{t("found")}</h3>
              <ul class="plain-list">
                {search.found.map(({ id, names: called, country }) => (
                  <li class="deeds">
                    <span>
                      <PlaceCalled names={called} id={id} language={language} />{" "}
                      <span class="soft">
                        {regionName(country, language)} · {id}
                      </span>
                    </span>
                    <PlaceForm
                      action={`${path}/places`}
                      place={id}
                      deed="add"
                      label={t("addThis", { name: id })}
                    >
                      {t("add")}
                    </PlaceForm>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      ) : null}
    </section>
  );
};

const PlaceForm = ({
  action,
  place,
  deed,
  label,
  children,
}: {
  action: string;
  place: PlaceId;
  deed: "add" | "remove";
  label: string;
  children: string;
}) => (
  <form method="post" action={action}>
    <input type="hidden" name="place" value={place} />
    <input type="hidden" name="do" value={deed} />
    <button type="submit" aria-label={label}>
      {children}
    </button>
  </form>
);
