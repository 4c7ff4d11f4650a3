import { NativeSelect, TextInput } from "@mantine/core";
import { memo } from "react";
import { justNamed } from "../../shared/event/blankPage.ts";
import type { PageFacts, PagePerson } from "../../shared/event/event.ts";
import { useWords } from "../desk/useDesk.ts";
import css from "./EventForm.module.css";
import { type ListProps, LongText, ofLists, Section, useWrong } from "./EventFormParts.tsx";
import { Rows } from "./Rows.tsx";

const LINK_KINDS: PageFacts["links"][number]["kind"][] = ["signup", "replay", "live", "materials", "article", "home"];
const BLANK_LINK: PageFacts["links"][number] = { kind: "home", url: "" };

/** Everybody the page names. */
export const PersonRows = memo(function PersonRows({ page, change, troubles }: ListProps) {
  const words = useWords();
  const { eventForm } = words;
  const wrong = useWrong(troubles, "people");
  return (
    <Section title={words.page.field.people}>
      <Rows
        {...eventForm.list.people}
        items={page.people}
        blank={justNamed("")}
        onChange={(people) => change({ people })}
        wrong={wrong}
      >
        {(person, write) => (
          <div className={css.stack}>
            <div className={css.thirds}>
              {(["name", "nickname", "realName", "company", "role"] as const).map((field) => (
                <TextInput
                  key={field}
                  aria-label={eventForm[field]}
                  placeholder={eventForm[field]}
                  autoComplete="off"
                  maxLength={500}
                  value={person[field] ?? ""}
                  onChange={(event) => write(corrected(person, field, event.currentTarget.value))}
                />
              ))}
            </div>
            <LongText name={eventForm.bio} value={person.bio} onText={(bio) => write({ ...person, bio })} />
          </div>
        )}
      </Rows>
    </Section>
  );
}, ofLists("people"));

/** Links by their kinds. */
export const LinkRows = memo(function LinkRows({ page, change, troubles }: ListProps) {
  const words = useWords();
  const { eventForm } = words;
  const wrong = useWrong(troubles, "links");
  return (
    <Section title={eventForm.links}>
      <Rows
        {...eventForm.list.links}
        items={page.links}
        blank={BLANK_LINK}
        onChange={(links) => change({ links })}
        wrong={wrong}
      >
        {(link, write) => (
          <div className={css.pair}>
            <NativeSelect
              aria-label={eventForm.linkKind}
              value={link.kind}
              data={LINK_KINDS.map((kind) => ({ value: kind, label: words.page.link[kind] }))}
              onChange={(event) =>
                write({ ...link, kind: LINK_KINDS.find((kind) => kind === event.currentTarget.value) ?? "home" })
              }
            />
            <TextInput
              aria-label={eventForm.linkUrl}
              placeholder="https://"
              inputMode="url"
              autoComplete="off"
              maxLength={2_000}
              value={link.url}
              onChange={(event) => write({ ...link, url: event.currentTarget.value })}
            />
          </div>
        )}
      </Rows>
    </Section>
  );
}, ofLists("links"));

/** Chat groups; a kind nobody foresaw stays in the list under its own name. */
export const GroupRows = memo(function GroupRows({ page, change, troubles }: ListProps) {
  const { eventForm } = useWords();
  const types: Record<string, string> = eventForm.groupTypes;
  const wrong = useWrong(troubles, "chatGroups");
  return (
    <Section title={eventForm.groups}>
      <Rows
        {...eventForm.list.chatGroups}
        items={page.chatGroups}
        blank={{ type: "wechat", number: "" }}
        onChange={(chatGroups) => change({ chatGroups })}
        wrong={wrong}
      >
        {(group, write) => (
          <div className={css.pair}>
            <NativeSelect
              aria-label={eventForm.groupType}
              value={group.type}
              data={[...new Set([...Object.keys(types), group.type])].map((type) => ({
                value: type,
                label: types[type] ?? type,
              }))}
              onChange={(event) => write({ ...group, type: event.currentTarget.value })}
            />
            <TextInput
              aria-label={eventForm.groupNumber}
              placeholder={eventForm.groupNumber}
              autoComplete="off"
              maxLength={200}
              value={group.number}
              onChange={(event) => write({ ...group, number: event.currentTarget.value })}
            />
          </div>
        )}
      </Rows>
    </Section>
  );
}, ofLists("chatGroups"));

/** Company and title as staff write them take the place of how the page had put both. */
function corrected(person: PagePerson, field: keyof PagePerson, text: string): PagePerson {
  const affiliation = field === "company" || field === "role" ? null : person.affiliation;
  return { ...person, affiliation, [field]: field === "name" ? text : text || null };
}
