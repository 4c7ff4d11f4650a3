import type { peopleCommands } from "../../../shared/contract/commands/peopleCommands.ts";
import { addPerson } from "../addPerson.ts";
import { answer, answersOf } from "../answers.ts";
import { cardsOf } from "../card.ts";
import { companionsOf } from "../companions.ts";
import { addNote, changePerson, editablePerson, holdersOf, restorePerson, withdrawPerson } from "../editPerson.ts";
import { erasePerson } from "../erase.ts";
import { exportPeople } from "../exportPeople.ts";
import { historyOf } from "../history.ts";
import { compareTwo, mergePeople, twinsOf } from "../mergePeople.ts";
import { searchPeople } from "../people.ts";
import { facetOfPeople, pageOfPeople } from "../peoplePage.ts";
import { type HandlersOf, type Handling, NO_EVENT } from "./handling.ts";

/** Every command of `contract/commands/peopleCommands.ts` → its use case. */
export const peopleHandlers = ({
  parts,
  at: { withDesk },
  works: { lists, erasing },
}: Handling): HandlersOf<typeof peopleCommands> => ({
  "people.search": (input) => withDesk([], (desk) => searchPeople(desk, input)),
  "people.page": (input) => withDesk(NO_PEOPLE, (desk) => pageOfPeople(lists, desk, input)),
  "people.facet": (input) => withDesk({ values: [], more: 0 }, (desk) => facetOfPeople(lists, desk, input)),
  "people.export": (input) => withDesk(NO_EVENT, (desk) => exportPeople(lists, desk, input, parts.writeCsv)),
  "people.card": ({ personId }) => withDesk(null, (desk) => cardsOf(desk, [personId])[0] ?? null),
  "people.edit": ({ personId }) => withDesk(null, (desk) => editablePerson(desk, personId)),
  "people.change": (input) => withDesk(NO_EVENT, (desk) => changePerson(desk, input)),
  "people.add": (input) => withDesk(NO_EVENT, (desk) => desk.additions.ask(input.nonce, () => addPerson(desk, input))),
  "people.note": (input) => withDesk(NO_EVENT, (desk) => desk.notes.ask(input.nonce, () => addNote(desk, input))),
  "people.holders": (input) => withDesk([], (desk) => holdersOf(desk, input)),
  "people.answers": ({ personId }) => withDesk({}, (desk) => answersOf(desk, personId)),
  "people.answer": (input) => withDesk(NO_EVENT, (desk) => answer(desk, input)),
  "people.companions": ({ personId }) => withDesk(NO_COMPANIONS, (desk) => companionsOf(desk, personId)),
  "people.twins": ({ personId }) => withDesk([], (desk) => twinsOf(desk, personId)),
  "people.compare": (input) => withDesk({ what: "gone" }, (desk) => compareTwo(desk, input)),
  "people.merge": (input) => withDesk(NO_EVENT, (desk) => mergePeople(desk, input)),
  "people.withdraw": (input) => withDesk(NO_EVENT, (desk) => withdrawPerson(desk, input)),
  "people.restore": (input) => withDesk(NO_EVENT, (desk) => restorePerson(desk, input)),
  "people.erase": (input) => erasePerson(erasing, input),
  "people.history": (input) => withDesk([], (desk) => historyOf(desk, input)),
});

const NO_COMPANIONS = { order: { total: 0, people: [] }, company: { total: 0, people: [] } };

const NO_PEOPLE = { total: 0, all: 0, extras: [], people: [] };
