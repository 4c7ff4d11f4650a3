import type { PageFacts } from "../../../../shared/event/event.ts";
import enAsciidoc from "./en-asciidoc.facts.ts";
import enBoldNames from "./en-bold-names.facts.ts";
import enEvening from "./en-evening.facts.ts";
import enHeadingsAsLabels from "./en-headings-as-labels.facts.ts";
import enInnerMap from "./en-inner-map.facts.ts";
import enListAgenda from "./en-list-agenda.facts.ts";
import enLogoSponsors from "./en-logo-sponsors.facts.ts";
import enMatterPositions from "./en-matter-positions.facts.ts";
import enMatterTalks from "./en-matter-talks.facts.ts";
import enNameColumn from "./en-name-column.facts.ts";
import enNamesAbove from "./en-names-above.facts.ts";
import enNestedList from "./en-nested-list.facts.ts";
import enNestedSpeakers from "./en-nested-speakers.facts.ts";
import enPlainLabels from "./en-plain-labels.facts.ts";
import enProse from "./en-prose.facts.ts";
import enQuotedLabels from "./en-quoted-labels.facts.ts";
import enSpeakerFirst from "./en-speaker-first.facts.ts";
import enSpeakerLast from "./en-speaker-last.facts.ts";
import enTalkSections from "./en-talk-sections.facts.ts";
import enTimesAlone from "./en-times-alone.facts.ts";
import enTwoDayTables from "./en-two-day-tables.facts.ts";
import enWebinar from "./en-webinar.facts.ts";
import zhAsciidoc from "./zh-asciidoc.facts.ts";
import zhBareLabels from "./zh-bare-labels.facts.ts";
import zhBoldLines from "./zh-bold-lines.facts.ts";
import zhCodeFence from "./zh-code-fence.facts.ts";
import zhCompanyLines from "./zh-company-lines.facts.ts";
import zhDateRangeMatter from "./zh-date-range-matter.facts.ts";
import zhDetailsLast from "./zh-details-last.facts.ts";
import zhEmojiLines from "./zh-emoji-lines.facts.ts";
import zhFrontMatterEvent from "./zh-front-matter-event.facts.ts";
import zhGiversAbove from "./zh-givers-above.facts.ts";
import zhHeadingsLive from "./zh-headings-live.facts.ts";
import zhHtmlTable from "./zh-html-table.facts.ts";
import zhHybridGuests from "./zh-hybrid-guests.facts.ts";
import zhLiveSections from "./zh-live-sections.facts.ts";
import zhMergedCells from "./zh-merged-cells.facts.ts";
import zhNamesFirst from "./zh-names-first.facts.ts";
import zhNamesWithColons from "./zh-names-with-colons.facts.ts";
import zhNumberedAgenda from "./zh-numbered-agenda.facts.ts";
import zhNumberedList from "./zh-numbered-list.facts.ts";
import zhNumberedTalks from "./zh-numbered-talks.facts.ts";
import zhOutlineTable from "./zh-outline-table.facts.ts";
import zhParty from "./zh-party.facts.ts";
import zhPictureAgenda from "./zh-picture-agenda.facts.ts";
import zhPlainLines from "./zh-plain-lines.facts.ts";
import zhPlainTalks from "./zh-plain-talks.facts.ts";
import zhPoemAndBoldLabels from "./zh-poem-and-bold-labels.facts.ts";
import zhRoundGuests from "./zh-round-guests.facts.ts";
import zhRunningLines from "./zh-running-lines.facts.ts";
import zhSpeakerLast from "./zh-speaker-last.facts.ts";
import zhStackedLabels from "./zh-stacked-labels.facts.ts";
import zhTalkThemes from "./zh-talk-themes.facts.ts";
import zhThreeTracks from "./zh-three-tracks.facts.ts";
import zhToml from "./zh-toml.facts.ts";
import zhTraditional from "./zh-traditional.facts.ts";
import zhTwoDays from "./zh-two-days.facts.ts";
import zhTwoNames from "./zh-two-names.facts.ts";
import zhUserGroup from "./zh-user-group.facts.ts";
import zhVideoList from "./zh-video-list.facts.ts";
import zhWebinarLabels from "./zh-webinar-labels.facts.ts";
import zhWhenAndWhereLater from "./zh-when-and-where-later.facts.ts";

/** What each page states, stated by people. */
export const STATED: Record<string, PageFacts> = {
  "en-asciidoc.adoc": enAsciidoc,
  "en-bold-names.md": enBoldNames,
  "en-evening.md": enEvening,
  "en-headings-as-labels.md": enHeadingsAsLabels,
  "en-inner-map.md": enInnerMap,
  "en-list-agenda.md": enListAgenda,
  "en-logo-sponsors.md": enLogoSponsors,
  "en-matter-positions.md": enMatterPositions,
  "en-matter-talks.md": enMatterTalks,
  "en-name-column.md": enNameColumn,
  "en-names-above.md": enNamesAbove,
  "en-nested-list.md": enNestedList,
  "en-nested-speakers.md": enNestedSpeakers,
  "en-plain-labels.md": enPlainLabels,
  "en-prose.md": enProse,
  "en-quoted-labels.md": enQuotedLabels,
  "en-speaker-first.md": enSpeakerFirst,
  "en-speaker-last.md": enSpeakerLast,
  "en-talk-sections.md": enTalkSections,
  "en-times-alone.md": enTimesAlone,
  "en-two-day-tables.md": enTwoDayTables,
  "en-webinar.md": enWebinar,
  "zh-asciidoc.adoc": zhAsciidoc,
  "zh-bare-labels.md": zhBareLabels,
  "zh-bold-lines.md": zhBoldLines,
  "zh-code-fence.md": zhCodeFence,
  "zh-company-lines.md": zhCompanyLines,
  "zh-date-range-matter.md": zhDateRangeMatter,
  "zh-details-last.md": zhDetailsLast,
  "zh-emoji-lines.md": zhEmojiLines,
  "zh-front-matter-event.md": zhFrontMatterEvent,
  "zh-givers-above.md": zhGiversAbove,
  "zh-headings-live.md": zhHeadingsLive,
  "zh-html-table.md": zhHtmlTable,
  "zh-hybrid-guests.md": zhHybridGuests,
  "zh-live-sections.md": zhLiveSections,
  "zh-merged-cells.md": zhMergedCells,
  "zh-names-first.md": zhNamesFirst,
  "zh-names-with-colons.md": zhNamesWithColons,
  "zh-numbered-agenda.md": zhNumberedAgenda,
  "zh-numbered-list.md": zhNumberedList,
  "zh-numbered-talks.md": zhNumberedTalks,
  "zh-outline-table.md": zhOutlineTable,
  "zh-party.md": zhParty,
  "zh-picture-agenda.md": zhPictureAgenda,
  "zh-plain-lines.md": zhPlainLines,
  "zh-plain-talks.md": zhPlainTalks,
  "zh-poem-and-bold-labels.md": zhPoemAndBoldLabels,
  "zh-round-guests.md": zhRoundGuests,
  "zh-running-lines.md": zhRunningLines,
  "zh-speaker-last.md": zhSpeakerLast,
  "zh-stacked-labels.md": zhStackedLabels,
  "zh-talk-themes.md": zhTalkThemes,
  "zh-three-tracks.md": zhThreeTracks,
  "zh-toml.md": zhToml,
  "zh-traditional.md": zhTraditional,
  "zh-two-days.md": zhTwoDays,
  "zh-two-names.md": zhTwoNames,
  "zh-user-group.md": zhUserGroup,
  "zh-video-list.md": zhVideoList,
  "zh-webinar-labels.md": zhWebinarLabels,
  "zh-when-and-where-later.md": zhWhenAndWhereLater,
};
