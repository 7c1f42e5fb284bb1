-- What every table and column means. A test refuses a table or column without a comment.

comment on table revision is 'One step of record time: everything a write transaction brought or closed carries its number.';
comment on column revision.id is 'Number of the revision; grows in the order of commits, so "as known at R" is what revisions up to R say.';
comment on column revision.at is 'Clock time at which the revision was made, for people; order is told by id alone.';
comment on column revision.author is 'Who made the change: a person, or the program and the import that acted for one.';
comment on column revision.summary is 'What was changed and why, in a sentence.';

comment on table source is 'A publication or document that citations point into; its description is in source_version.';
comment on column source.id is 'Stable identifier, lower-case words joined by hyphens.';
comment on column source.known_from is 'Revision that first recorded the source.';

comment on table source_version is 'How a source is described, by record time; the row with no known_to is current.';
comment on column source_version.source_id is 'The source described.';
comment on column source_version.kind is 'What sort of publication it is: official, news, encyclopedia, aggregator, book or document.';
comment on column source_version.title is 'Title in the language of the source.';
comment on column source_version.publisher is 'Who published it, in words.';
comment on column source_version.url is 'Web address, http or https; null for what is not on the web.';
comment on column source_version.published_edtf is 'Publication date as EDTF.';
comment on column source_version.published_earliest is 'First day the publication date can mean.';
comment on column source_version.published_latest is 'Last day the publication date can mean.';
comment on column source_version.retrieved_edtf is 'Date at which we read the source, as EDTF.';
comment on column source_version.retrieved_earliest is 'First day the retrieval date can mean.';
comment on column source_version.retrieved_latest is 'Last day the retrieval date can mean.';
comment on column source_version.language is 'Language of the source, BCP 47.';
comment on column source_version.carrier_note is 'Where the words were really read when not at the source itself: an archive, a translation, a quotation.';
comment on column source_version.known_from is 'Revision that brought this description.';
comment on column source_version.known_to is 'Revision that closed it; null while it is current.';

comment on table place is 'A government''s territory at a level, from country to village; its description is in place_version and place_name.';
comment on column place.id is 'Stable identifier: ISO country code in lower case, then words joined by hyphens.';
comment on column place.known_from is 'Revision that first recorded the place.';

comment on table organization is 'A body that issues, claims or supports: a ministry, an association, a registrar; described in organization_version.';
comment on column organization.id is 'Stable identifier, lower-case words joined by hyphens.';
comment on column organization.known_from is 'Revision that first recorded the organization.';

comment on table organization_version is 'How an organization is described, by record time; the row with no known_to is current.';
comment on column organization_version.organization_id is 'The organization described.';
comment on column organization_version.kind is 'What sort of body it is, in a word of our vocabulary.';
comment on column organization_version.country is 'ISO 3166-1 code of its country; null for an international body.';
comment on column organization_version.names is 'Its names: an object from BCP 47 language to name.';
comment on column organization_version.note is 'Anything a reader must know about the description.';
comment on column organization_version.known_from is 'Revision that brought this description.';
comment on column organization_version.known_to is 'Revision that closed it; null while it is current.';

comment on table citation is 'One statement of a source, with who claims it: every recorded value rests on one.';
comment on column citation.id is 'Stable identifier, kept by the dataset it came from.';
comment on column citation.source_id is 'The source that says so.';
comment on column citation.locator is 'Where in the source: page, row, section.';
comment on column citation.excerpt is 'The words of the source, verbatim.';
comment on column citation.claimant_place_id is 'The place whose claim it is, where a place claims.';
comment on column citation.claimant_organization_id is 'The organization whose claim it is, where an organization claims.';
comment on column citation.capacity is 'In what capacity the claimant speaks: party to the matter, registrar, association, or third party.';
comment on column citation.as_of_edtf is 'The date at which the statement holds according to the source, as EDTF.';
comment on column citation.as_of_earliest is 'First day the as-of date can mean.';
comment on column citation.as_of_latest is 'Last day the as-of date can mean.';
comment on column citation.note is 'Our remark on the citation, never part of the evidence.';
comment on column citation.fingerprint is 'Digest of the statement''s content: an import that brings the same again recognises it.';
comment on column citation.superseded_by is 'The citation that replaced this one, when the source was read anew.';
comment on column citation.known_from is 'Revision that recorded the citation.';
comment on column citation.known_to is 'Revision that closed it (withdrawn or superseded); null while it counts.';

comment on table judgement is 'A person''s reversible decision on a citation: accepted, rejected, or whether two citations tell of one act.';
comment on column judgement.id is 'Number of the judgement.';
comment on column judgement.citation_id is 'The citation judged.';
comment on column judgement.kind is 'accept or reject the citation; same-act: it tells of the same act as the other; other-act: of an act of its own.';
comment on column judgement.other_citation_id is 'For same-act: the citation that tells of the same act.';
comment on column judgement.reason is 'Why it was judged so.';
comment on column judgement.author is 'Who judged.';
comment on column judgement.known_from is 'Revision that brought the judgement.';
comment on column judgement.known_to is 'Revision that took it back; null while it stands.';

comment on table place_version is 'How a place is described, by record time; the row with no known_to is current.';
comment on column place_version.place_id is 'The place described.';
comment on column place_version.level is 'Level of government in our vocabulary: country, province, prefecture, city, district, county, village or other.';
comment on column place_version.level_local is 'The level in the country''s own words, such as oblast or 地级市.';
comment on column place_version.first_order is 'Whether it stands directly below the country, as provinces do, and municipalities such as Beijing.';
comment on column place_version.country is 'ISO 3166-1 code of the country it lies in.';
comment on column place_version.parent_id is 'The place directly above it; null for a country only.';
comment on column place_version.latitude is 'Latitude of a point that stands for the place, in degrees north.';
comment on column place_version.longitude is 'Longitude of that point, in degrees east.';
comment on column place_version.population is 'Number of inhabitants, to tell places of one name apart; not a statistic.';
comment on column place_version.geonames_id is 'Its number in GeoNames.';
comment on column place_version.wikidata_id is 'Its item in Wikidata, such as Q649.';
comment on column place_version.point_source is 'Where the point was taken from.';
comment on column place_version.note is 'Anything a reader must know about the description.';
comment on column place_version.known_from is 'Revision that brought this description.';
comment on column place_version.known_to is 'Revision that closed it; null while it is current.';

comment on table place_name is 'A name of a place in a language, official or otherwise, by the time it was in use and by record time.';
comment on column place_name.id is 'Number of the row.';
comment on column place_name.place_id is 'The place named.';
comment on column place_name.language is 'Language and, where it matters, script of the name, BCP 47.';
comment on column place_name.name is 'The name as written.';
comment on column place_name.kind is 'official, short (the one to show), alias, or former.';
comment on column place_name.valid_edtf is 'When the name was in use, as an EDTF date or interval; null when not known.';
comment on column place_name.valid_earliest is 'First day on which the name can have been in use.';
comment on column place_name.valid_latest is 'Last day on which the name can have been in use.';
comment on column place_name.search_key is 'The name folded for search (case, marks, script), indexed by trigrams.';
comment on column place_name.known_from is 'Revision that brought the name.';
comment on column place_name.known_to is 'Revision that closed it; null while it is current.';

comment on table place_succession is 'A place that became another: renamed, merged into it, or split off from it.';
comment on column place_succession.id is 'Stable identifier of the succession.';
comment on column place_succession.predecessor_id is 'The place as it was before.';
comment on column place_succession.successor_id is 'The place that came after.';
comment on column place_succession.kind is 'renamed: one to one; merged: several to one; split: one to several.';
comment on column place_succession.on_edtf is 'When it happened, as EDTF.';
comment on column place_succession.on_verbatim is 'The words the date was read from.';
comment on column place_succession.on_earliest is 'First day that date can mean.';
comment on column place_succession.on_latest is 'Last day that date can mean.';
comment on column place_succession.citation_id is 'The citation that says so.';
comment on column place_succession.note is 'Anything a reader must know about it.';
comment on column place_succession.known_from is 'Revision that brought it.';
comment on column place_succession.known_to is 'Revision that closed it; null while it is current.';

comment on table country_group is 'A set of countries with dated memberships, such as the SCO.';
comment on column country_group.id is 'Stable identifier, usually the abbreviation.';
comment on column country_group.names is 'Its names: an object from BCP 47 language to name.';
comment on column country_group.known_from is 'Revision that recorded the group.';

comment on table membership is 'The claim of a citation that a country held a role in a group over a time; the spell is [from, to).';
comment on column membership.citation_id is 'The citation that claims it, and with it the record time of the claim.';
comment on column membership.group_id is 'The group the role is held in.';
comment on column membership.country is 'ISO 3166-1 code of the country.';
comment on column membership.role is 'The role in the group''s own vocabulary: member, observer, dialogue partner, partner.';
comment on column membership.founding is 'Whether the country is a founding member; an attribute of the role member, not a role.';
comment on column membership.from_edtf is 'When the role begins, as EDTF.';
comment on column membership.from_earliest is 'First day on which it can begin.';
comment on column membership.from_latest is 'Last day on which it can begin.';
comment on column membership.to_edtf is 'When the role ends (the first day it is no longer held), as EDTF; open where it lasts.';
comment on column membership.to_earliest is 'First day on which it can end; infinity where it lasts.';
comment on column membership.to_latest is 'Last day on which it can end; infinity where it lasts or the end is not known.';

comment on table partnership is 'A tie between two places or more, without order; what is known of it are the act claims.';
comment on column partnership.id is 'Stable identifier of the partnership.';
comment on column partnership.known_from is 'Revision that first recorded the partnership.';

comment on table partnership_party is 'A place that takes part in a partnership.';
comment on column partnership_party.partnership_id is 'The partnership.';
comment on column partnership_party.place_id is 'The place that takes part.';
comment on column partnership_party.ordinal is 'Position in which the place is written; it has no meaning beyond that.';

comment on table partnership_pair is 'The pairs of places a partnership ties, each in both directions, so that a place finds its partners by one index.';
comment on column partnership_pair.partnership_id is 'The partnership.';
comment on column partnership_pair.place_id is 'One place of the pair.';
comment on column partnership_pair.other_id is 'The other place of the pair.';

comment on table act_claim is 'What a citation says of one act in the life of a partnership: its form, its effect, and the date of a step.';
comment on column act_claim.citation_id is 'The citation that says it, and with it the record time of the claim.';
comment on column act_claim.partnership_id is 'The partnership the act belongs to.';
comment on column act_claim.form is 'What the act is as a document: agreement, memorandum, list entry and so on; not stated where the source is silent.';
comment on column act_claim.effect is 'What the act does to the tie: proposes, intends, establishes, renews, suspends, resumes, ends, lists and so on.';
comment on column act_claim.strength is 'Strength of the tie the act speaks of: unspecified, friendly-cooperation or sister; null where the effect has none.';
comment on column act_claim.label is 'The registrar''s own word for the kind of act, verbatim.';
comment on column act_claim.step is 'Which step of the act the date is of: proposed, announced, signed, approved, ratified, effective, or not stated.';
comment on column act_claim.on_verbatim is 'The words the date was read from.';
comment on column act_claim.on_edtf is 'Date of the step, as EDTF; null when no date is given.';
comment on column act_claim.on_earliest is 'First day that date can mean.';
comment on column act_claim.on_latest is 'Last day that date can mean.';
comment on column act_claim.derived is 'Whether the date was worked out (say, from an anniversary) and not written in the source.';
comment on column act_claim.term_years is 'For how many years the act holds, where it says so.';
comment on column act_claim.term_note is 'What the act says on its term and renewal, in words.';

comment on table activity is 'What a citation says was done within a partnership or between places: it tells of freshness, never of a tie.';
comment on column activity.citation_id is 'The citation that tells of it, and with it the record time of the claim.';
comment on column activity.partnership_id is 'The partnership it belongs to; null when none is recorded.';
comment on column activity.kind is 'What was done: visit, exchange, ceremony, shipment, training, dormancy report, or other.';
comment on column activity.label is 'The source''s own word for it.';
comment on column activity.on_verbatim is 'The words the date was read from.';
comment on column activity.on_edtf is 'When it was done, as EDTF.';
comment on column activity.on_earliest is 'First day that date can mean.';
comment on column activity.on_latest is 'Last day that date can mean.';

comment on table spell is 'A time [from, to) over which a partnership holds, derived from its acts and rewritten under a new revision when evidence changes; counting asks only these rows.';
comment on column spell.partnership_id is 'The partnership.';
comment on column spell.kinds is 'Bit set of the kind-sets for which the spell holds: bit (mask - 1) stands for the set mask, where mask adds 1 intention, 2 listed, 4 memorandum, 8 unspecified agreement, 16 friendly-cooperation, 32 sister.';
comment on column spell.evidence_lo is 'Lowest minimum of evidence for which the spell holds: 0 unsourced, 1 third party, 2 one side, 3 registrar, 4 both sides, 5 document.';
comment on column spell.evidence_hi is 'Highest minimum of evidence for which the spell holds, on the same scale.';
comment on column spell.variants is 'Bit set of the combinations of switches for which the spell holds: starting step, persistence of lists, whether suspended ties count.';
comment on column spell.from_earliest is 'First day on which it can begin; from from_latest on it certainly has begun.';
comment on column spell.from_latest is 'Last day on which it can begin.';
comment on column spell.to_earliest is 'First day on which it can have ended; before it the spell certainly has not ended.';
comment on column spell.to_latest is 'Last day on which it can end; from then on it certainly has ended.';
comment on column spell.known_from is 'Revision under which the spell was derived.';
comment on column spell.known_to is 'Revision under which it was replaced; null while it is current.';

comment on table counting_rule is 'A rule by which partnerships are counted; a version is never changed, only followed by the next.';
comment on column counting_rule.id is 'Identifier of the rule, the same for all its versions.';
comment on column counting_rule.version is 'Version, from 1.';
comment on column counting_rule.document is 'The rule itself: kinds, scopes, minimum of evidence and switches, as its schema describes.';
comment on column counting_rule.known_from is 'Revision that brought this version.';

comment on table figure is 'A number that somebody published, kept in the ledger; its description is in figure_version.';
comment on column figure.id is 'Stable identifier, lower-case words joined by hyphens.';
comment on column figure.known_from is 'Revision that first recorded the figure.';

comment on table figure_version is 'What is recorded of a published number, by record time; the row with no known_to is current.';
comment on column figure_version.figure_id is 'The figure described.';
comment on column figure_version.citation_id is 'The citation with the quotation.';
comment on column figure_version.issuer_id is 'The organization that states the number.';
comment on column figure_version.subject is 'What is counted, in words.';
comment on column figure_version.scope is 'Over which places or countries, in the issuer''s words.';
comment on column figure_version.comparator is 'How the number is meant: = exactly, > more than, ≥ at least, ≈ about.';
comment on column figure_version.value is 'The number.';
comment on column figure_version.unit is 'What one is a unit of: pairs, cities, countries, an amount of a currency.';
comment on column figure_version.as_of_edtf is 'The day for which the number is stated, as EDTF.';
comment on column figure_version.as_of_earliest is 'First day the as-of date can mean.';
comment on column figure_version.as_of_latest is 'Last day the as-of date can mean.';
comment on column figure_version.period_edtf is 'The period the number covers, where it is a flow, as EDTF.';
comment on column figure_version.period_earliest is 'First day of the period at its widest.';
comment on column figure_version.period_latest is 'Last day of the period at its widest.';
comment on column figure_version.measure is 'What is measured; figures of different measures are never added, divided or drawn as one trend.';
comment on column figure_version.pair_key is 'Common key of the figures that one sentence states together ("15 cities in 12 countries"): they are reproduced together or not at all.';
comment on column figure_version.rule is 'The counting rule that reads the figure''s words, where one has been proposed.';
comment on column figure_version.note is 'Anything a reader must know about the figure.';
comment on column figure_version.known_from is 'Revision that brought this description.';
comment on column figure_version.known_to is 'Revision that closed it; null while it is current.';
