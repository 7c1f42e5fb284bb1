import { expect, it } from "vitest";
import { readText } from "../../scripts/checks/sources.ts";
import { VERDICTS } from "../../src/counting/explain/compare.ts";
import { COMPARATORS } from "../../src/counting/figure.ts";
import { ruleSchema } from "../../src/counting/rule.ts";
import { VERDICTS as MATCH_VERDICTS } from "../../src/intake/reconciliation/judgements/match-judgement.ts";
import { OUTCOMES } from "../../src/intake/reconciliation/match.ts";
import { ROLES, SCOPES } from "../../src/kernel/role.ts";
import { ACTIVITY_KINDS } from "../../src/registry/activities/activity.ts";
import { EVENT_PROPERTIES } from "../../src/registry/events/event-properties.ts";
import { CAPACITIES, EVIDENCE_GRADES, SOURCE_KINDS } from "../../src/registry/evidence/grade.ts";
import { JUDGEMENT_KINDS } from "../../src/registry/evidence/judgement.ts";
import { EFFECTS, FORMS, STEPS, STRENGTHS } from "../../src/registry/partnerships/act-claim.ts";
import { ACT_KINDS, TIE_KINDS } from "../../src/registry/partnerships/kinds.ts";
import { STANDINGS } from "../../src/registry/partnerships/state.ts";
import { ORGANIZATION } from "../../src/registry/people/organization-dossier.ts";
import { HELD } from "../../src/registry/people/post.ts";
import { LEVELS, NAME_KINDS, SUCCESSION_KINDS } from "../../src/registry/places/place.ts";
import { AMOUNT_KINDS } from "../../src/registry/projects/amount-kinds.ts";
import { PROJECT_STATUSES } from "../../src/registry/projects/status.ts";
import { THEMES } from "../../src/registry/projects/themes.ts";
import { LINK_PURPOSES } from "../../src/workbench/accounts/link.store.ts";
import { VISIBILITIES } from "../../src/workbench/attachments/attachment.ts";
import { BODY_KINDS } from "../../src/workbench/bodies/body.ts";
import { WAYS } from "../../src/workbench/confirmations/answer.ts";
import { DUTY_KINDS } from "../../src/workbench/duties/duty.ts";
import { MAIL_STATES } from "../../src/workbench/mail/mail.ts";
import { MEASURES } from "../../src/workbench/portfolio/criterion.ts";
import { LANES } from "../../src/workbench/portfolio/lane.ts";
import { PROPOSAL_STATES } from "../../src/workbench/proposals/proposal.ts";
import { SUGGESTION_STATES } from "../../src/workbench/suggestions/suggestion.ts";

const entries = new Map(
  [...readText("docs/glossary.md").matchAll(/^- \*\*(.+?)\*\* (.+)$/gm)].map(([, word = "", text = ""]) => [
    word,
    text,
  ]),
);

it.each<[string, readonly string[]]>([
  ["activity", ACTIVITY_KINDS],
  ["attachment", VISIBILITIES],
  ["mail", MAIL_STATES],
  ["capacity", CAPACITIES],
  ["criterion", MEASURES],
  ["duty", DUTY_KINDS],
  ["effect", EFFECTS],
  ["evidence grade", EVIDENCE_GRADES],
  ["amount", Object.keys(AMOUNT_KINDS)],
  ["status", PROJECT_STATUSES],
  ["theme", Object.keys(THEMES)],
  ["field", Object.keys(EVENT_PROPERTIES.field.codes)],
  ["figure", COMPARATORS],
  ["form", FORMS],
  ["judgement", JUDGEMENT_KINDS],
  ["judgement on a match", MATCH_VERDICTS],
  ["match", OUTCOMES],
  ["kind of act", ACT_KINDS],
  ["lane", LANES],
  ["level", LEVELS],
  ["name", NAME_KINDS],
  ["organization", Object.keys(ORGANIZATION.properties["supported by"].roles)],
  ["organiser", Object.keys(EVENT_PROPERTIES.organiser.roles)],
  ["participants", Object.keys(EVENT_PROPERTIES.participants.roles)],
  ["scale", Object.keys(EVENT_PROPERTIES.scale.codes)],
  ["post", HELD],
  ["proposal", PROPOSAL_STATES],
  ["source", SOURCE_KINDS],
  ["standing", STANDINGS],
  ["step", STEPS],
  ["strength", STRENGTHS],
  ["confirmation link", WAYS],
  ["suggestion", SUGGESTION_STATES],
  ["succession", SUCCESSION_KINDS],
  ["tie", TIE_KINDS],
  ["unit", ruleSchema.shape.unit.unwrap().options],
  ["verdict", VERDICTS],
  ["API token", SCOPES],
  ["body", BODY_KINDS],
  ["link", LINK_PURPOSES],
  ["role in a body", ROLES],
])("of %s the glossary has every value that the code has, and no other", (word, values) => {
  const written = [...(entries.get(word) ?? "").matchAll(/`([^`]+)`/g)].map(([, value]) => value);
  expect(new Set(written)).toEqual(new Set(values));
});

it("explains each word once", () => {
  const words = [...readText("docs/glossary.md").matchAll(/^- \*\*(.+?)\*\*/gm)].map(([, word = ""]) => word);
  expect(words).toEqual([...new Set(words)]);
  expect(words.length).toBeGreaterThan(30);
});
