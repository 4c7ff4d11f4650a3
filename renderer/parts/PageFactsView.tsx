import type { ReactNode } from "react";
import type { AgendaItem, PageFacts, PagePerson, RoundTable, Talk } from "../../shared/event/event.ts";
import { eventDates } from "../../shared/i18n/eventDates.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { useWords } from "../desk/useDesk.ts";
import css from "./PageFactsView.module.css";
import { Trouble } from "./Trouble.tsx";

/** Everything that was read from an event page, in the page's order; what it does not state is said to be missing. */
export function PageFactsView({ page }: { page: PageFacts }) {
  const words = useWords();
  const { field } = words.page;
  return (
    <div className={css.facts}>
      {page.warnings.length > 0 && (
        <Trouble
          title={field.warnings}
          text={page.warnings.map((warning) => words.page.warning[warning]).join(words.table.separator)}
        />
      )}
      <dl className={css.list}>
        <Fact label={field.theme}>{page.theme}</Fact>
        {page.pageTitle !== null && page.pageTitle !== page.theme && (
          <Fact label={field.pageTitle}>{page.pageTitle}</Fact>
        )}
        <Fact label={field.date}>{eventDates(words, page)}</Fact>
        <Fact label={field.time}>{spanText(page.start, page.end)}</Fact>
        {page.timezone && <Fact label={field.timezone}>{page.timezone}</Fact>}
        <Fact label={field.venue}>{page.venue}</Fact>
        {page.form && <Fact label={field.form}>{page.form}</Fact>}
        <Fact label={field.online}>{page.online ? words.page.yes : words.page.no}</Fact>
        <Fact label={field.organisers}>{listed(words, page.organisers)}</Fact>
        <Fact label={field.coOrganisers}>{listed(words, page.coOrganisers)}</Fact>
        <Fact label={field.partners}>{listed(words, page.partners)}</Fact>
        <Fact label={field.chatGroups}>
          {listed(
            words,
            page.chatGroups.map(({ type, number }) => words.page.group(type, number)),
          )}
        </Fact>
        <Fact label={field.links}>{page.links.length > 0 && <Links page={page} />}</Fact>
      </dl>
      <Agenda items={page.agenda} />
      <Talks talks={page.talks} />
      <RoundTables tables={page.roundTables} />
      <People people={page.people} />
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const words = useWords();
  const isMissing = children === null || children === "" || children === false;
  return (
    <div className={css.fact}>
      <dt>{label}</dt>
      <dd className={isMissing ? css.missing : undefined}>{isMissing ? words.page.notStated : children}</dd>
    </div>
  );
}

function Links({ page }: { page: PageFacts }) {
  const words = useWords();
  return (
    <ul>
      {page.links.map(({ kind, url }) => (
        <li key={`${kind} ${url}`}>{words.program.pair(words.page.link[kind], url)}</li>
      ))}
    </ul>
  );
}

function Agenda({ items }: { items: AgendaItem[] }) {
  const words = useWords();
  const { agendaColumn: column } = words.page;
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{words.page.field.agenda}</h2>
      <table className={css.table} data-testid="agenda">
        <thead>
          <tr>
            <th>{column.time}</th>
            <th>{column.kind}</th>
            <th>{column.title}</th>
            <th>{column.speakers}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={`${item.start} ${item.title}`}>
              <td>{spanText(item.start, item.end)}</td>
              <td>{words.page.agendaKind[item.kind]}</td>
              <td>{item.title}</td>
              <td>
                {item.speakers.map((person) => (
                  <Person key={person.name} person={person} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Talks({ talks }: { talks: Talk[] }) {
  const words = useWords();
  if (talks.length === 0) return null;
  return (
    <section>
      <h2>{words.page.field.talks}</h2>
      {talks.map((talk) => (
        <article key={`${talk.start} ${talk.title}`} className={css.talk}>
          <h3>{[spanText(talk.start, talk.end), talk.title].filter(Boolean).join(" ")}</h3>
          {talk.speakers.map((person) => (
            <Person key={person.name} person={person} />
          ))}
          {talk.abstract && <p>{talk.abstract}</p>}
        </article>
      ))}
    </section>
  );
}

function RoundTables({ tables }: { tables: RoundTable[] }) {
  const words = useWords();
  if (tables.length === 0) return null;
  return (
    <section>
      <h2>{words.page.field.roundTables}</h2>
      {tables.map((table) => (
        <article key={`${table.start} ${table.title}`} className={css.talk}>
          <h3>{[spanText(table.start, table.end), table.title].filter(Boolean).join(" ")}</h3>
          <dl className={css.list}>
            <Fact label={words.page.host}>{table.host && <Person person={table.host} />}</Fact>
            <Fact label={words.page.guests}>
              {table.guests.length > 0 && table.guests.map((person) => <Person key={person.name} person={person} />)}
            </Fact>
          </dl>
        </article>
      ))}
    </section>
  );
}

function People({ people }: { people: PagePerson[] }) {
  const words = useWords();
  if (people.length === 0) return null;
  return (
    <section>
      <h2>{words.page.field.people}</h2>
      <ul data-testid="page-people">
        {people.map((person) => (
          <li key={`${person.name} ${person.affiliation}`} className={css.talk}>
            <Person person={person} />
            {person.bio && <p>{person.bio}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Name, nickname, real name, and the affiliation as the page writes it. */
function Person({ person }: { person: PagePerson }) {
  const words = useWords();
  const { name, nickname, realName, company, role, affiliation } = person;
  const other = [
    nickname && nickname !== name ? words.people.knownAs(nickname) : null,
    realName && realName !== name ? words.page.realName(realName) : null,
    affiliation ?? ([company, role].filter(Boolean).join(" ") || null),
  ];
  return (
    <p>
      <strong>{name}</strong> {other.filter(Boolean).join(" · ")}
    </p>
  );
}

const spanText = (start: string | null, end: string | null): string => [start, end].filter(Boolean).join("–");

const listed = (words: Words, items: string[]): string => items.join(words.table.separator);
